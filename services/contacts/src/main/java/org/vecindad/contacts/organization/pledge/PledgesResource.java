package org.vecindad.contacts.organization.pledge;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.Page;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

@Path("/organizations/{id}/pledges")
@Tag(name = "organizations")
@Authenticated
@Transactional
@AsCaller
class PledgesResource {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final SigningPledges signing;

    PledgesResource(SigningPledges signing) {
        this.signing = signing;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "signPledge", summary = "Writes down a pledge", description = "By leads and organizers. It is shown in public only when its owner agrees and the organization is publicly listed.")
    @APIResponse(responseCode = "201", description = "The pledge, with Location and ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "There is no such organization, or it is not shared with the caller")
    public RestResponse<PledgeView> sign(@PathParam("id") UUID id, @NotNull @Valid SignPledge request) throws SQLException {
        var pledge = signing.sign(id, request);
        return Answers.created("/organizations/" + id + "/pledges", pledge.id(), pledge.version(), pledge);
    }

    @GET
    @Operation(operationId = "listPledges", summary = "What an organization pledged, the newest first", description = "Withdrawn ones too. Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "A page of pledges")
    @APIResponse(responseCode = "404", description = "There is no such organization, or it is not shared with the caller")
    public Page<PledgeView> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        int size = Limit.of(limit);
        var after = cursor == null ? new Place(LocalDate.of(9999, 12, 31), LAST) : Place.of(cursor);
        return Page.of(signing.of(id, after.day(), after.id(), size + 1), size, pledge -> pledge, last -> Cursor.of(last.signedOn(), last.id()), null);
    }

    @GET
    @Path("/{pledgeId}")
    @Operation(operationId = "readPledge", summary = "Opens a pledge", description = "Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "The pledge, with ETag")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    public RestResponse<PledgeView> read(@PathParam("id") UUID id, @PathParam("pledgeId") UUID pledgeId) throws SQLException {
        var pledge = signing.read(id, pledgeId);
        return Answers.ok(pledge.version(), pledge);
    }

    @PATCH
    @Path("/{pledgeId}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changePledge", summary = "Changes, renews or withdraws a pledge", description = "A JSON merge patch. withdrawn takes it out of every public list at once.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SignPledge.class)))
    @APIResponse(responseCode = "200", description = "The pledge as changed, with its new ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<PledgeView> change(@PathParam("id") UUID id, @PathParam("pledgeId") UUID pledgeId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
                                           @NotNull JsonNode patch) throws SQLException {
        var pledge = signing.change(id, pledgeId, ifMatch, patch);
        return Answers.ok(pledge.version(), pledge);
    }
}
