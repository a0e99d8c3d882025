package org.vecindad.committees.committee;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.MergePatch;

@Path("/committees/{id}")
@Authenticated
@Transactional
@AsCaller
@RunOnVirtualThread
@Tag(name = "committees")
class CommitteeResource {

    private final Committees committees;
    private final ChangingCommittees changing;
    private final CurrentGrants current;

    CommitteeResource(Committees committees, ChangingCommittees changing, CurrentGrants current) {
        this.committees = committees;
        this.changing = changing;
        this.current = current;
    }

    @GET
    @Scopes("committees:read")
    @Operation(operationId = "getCommittee", summary = "Open a committee", description = "For its members, organizers and, while it is active, partners.")
    @APIResponse(responseCode = "200", description = "The committee; the ETag is its version.")
    @APIResponse(responseCode = "404", description = "not_found: there is none, or it is not shared with the caller.")
    public RestResponse<CommitteeView> get(UUID id) {
        var committee = committees.visible(id, current.get());
        return Answers.ok(committee.version(), CommitteeView.of(committee, current.get()));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeCommittee", summary = "Change a committee's details or say where it stands",
        description = "For its leads and organizers; only organizers dissolve it or take that back.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ChangeCommittee.class)))
    @APIResponse(responseCode = "200", description = "The changed committee.")
    @APIResponse(responseCode = "400", description = "invalid: violations name each field.")
    @APIResponse(responseCode = "403", description = "forbidden; only_organizers_dissolve.")
    @APIResponse(responseCode = "404", description = "not_found: there is none, or it is not shared with the caller.")
    @APIResponse(responseCode = "409", description = "state_cannot_follow: the state may not come after the present one.")
    @APIResponse(responseCode = "412", description = "version_stale: somebody changed it since; open it again.")
    @APIResponse(responseCode = "428", description = "version_missing: send If-Match.")
    public RestResponse<CommitteeView> change(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode patch) {
        var committee = changing.change(id, ifMatch, patch, current.get());
        return Answers.ok(committee.version(), CommitteeView.of(committee, current.get()));
    }
}
