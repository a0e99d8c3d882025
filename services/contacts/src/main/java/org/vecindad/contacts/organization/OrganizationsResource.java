package org.vecindad.contacts.organization;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.Page;
import org.vecindad.chassis.web.ProblemException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

@Path("/organizations")
@Tag(name = "organizations", description = "Partners and those who may become so.")
@Authenticated
@Transactional
@AsCaller
class OrganizationsResource {

    private final Organizations organizations;
    private final ChangingOrganizations changing;
    private final RemovingOrganizations removing;

    OrganizationsResource(Organizations organizations, ChangingOrganizations changing, RemovingOrganizations removing) {
        this.organizations = organizations;
        this.changing = changing;
        this.removing = removing;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "addOrganization", summary = "Adds an organization",
            description = "By organizers and by leads. Only organizers publish it, or add it with a partnership that is beyond contacted.")
    @APIResponse(responseCode = "201", description = "The organization, with Location and ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "403", description = "The caller leads no committee, or this is for organizers (organizers_decide)")
    @APIResponse(responseCode = "404", description = "Who should speak for it does not exist, or is not shared with the caller")
    public RestResponse<OrganizationView> add(@NotNull @Valid AddOrganization request) throws SQLException {
        var organization = changing.add(request);
        return Answers.created("/organizations", organization.id(), organization.version(), organizations.view(organization));
    }

    @GET
    @Operation(operationId = "listOrganizations", summary = "Lists organizations by name",
            description = "Leads and organizers see the coalition's; others those publicly listed and those they added. q finds any part of the name or the address.")
    @APIResponse(responseCode = "200", description = "A page of organizations")
    @APIResponse(responseCode = "400", description = "A cursor, type, stage or limit is not valid")
    public Page<OrganizationView> list(@QueryParam("q") String text, @QueryParam("type") OrganizationType type, @QueryParam("stage") PartnershipStage stage,
                                @Parameter(description = "Whose agreement is to be looked at again up to this day, e.g. 2027-01-31; what is overdue is among them") @QueryParam("mou_review_by") String mouReviewBy,
                                @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor,
                                @Parameter(description = "Whether to count all that match") @QueryParam("count") @DefaultValue("false") boolean count) {
        int size = Limit.of(limit);
        var after = cursor == null ? null : Cursor.parts(cursor, 2);
        var wanted = new Organizations.Wanted(text, type, stage, day(mouReviewBy));
        var found = organizations.after(wanted, after == null ? "" : after.getFirst(), after == null ? new UUID(0, 0) : Cursor.id(after.getLast()), size + 1);
        return Page.of(organizations.views(found), size, view -> view, last -> Cursor.of(last.name().toLowerCase(Locale.ROOT), last.id()),
                count ? organizations.count(wanted) : null);
    }

    private static LocalDate day(String by) {
        try {
            return by == null ? null : LocalDate.parse(by);
        } catch (DateTimeException notADay) {
            throw ProblemException.invalid("/mou_review_by", "not_a_date_time", "must be a day like 2027-01-31");
        }
    }

    @GET
    @Path("/{id}")
    @Scopes("organizations:read")
    @Operation(operationId = "readOrganization", summary = "Opens an organization", description = "A partner's client sees its own.")
    @APIResponse(responseCode = "200", description = "The organization, with ETag")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    public RestResponse<OrganizationView> read(@PathParam("id") UUID id) {
        var organization = organizations.seen(id);
        return Answers.ok(organization.version(), organizations.view(organization));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeOrganization", summary = "Changes an organization",
            description = "A JSON merge patch; by organizers, and by the lead who added it. Every lead may take a listing down, set the day of the next visit, and move a "
                    + "partnership between prospect and contacted. A new stage is recorded as a move.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AddOrganization.class)))
    @APIResponse(responseCode = "200", description = "The organization as changed, with its new ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "403", description = "Publishing, and going beyond contacted, is for organizers (organizers_decide)")
    @APIResponse(responseCode = "404", description = "There is none, or it is not the caller's to change")
    @APIResponse(responseCode = "409", description = "The partnership does not go to that stage from here (stage_does_not_follow, screening_not_passed)")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<OrganizationView> change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch)
            throws SQLException {
        var organization = changing.change(id, ifMatch, patch);
        return Answers.ok(organization.version(), organizations.view(organization));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({"organizer", "admin"})
    @Operation(operationId = "removeOrganization", summary = "Removes an organization for good", description = "By organizers. With its moves, votes, visits and pledges.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    @APIResponse(responseCode = "409", description = "People are shared with it (organization_sees_people)")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public void remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) throws SQLException {
        removing.remove(id, ifMatch);
    }
}
