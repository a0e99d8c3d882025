package org.vecindad.contacts.organization;

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
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.Page;
import org.vecindad.chassis.web.ProblemException;

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

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

@Path("/organizations")
@Tag(name = "organizations", description = "Partners and those who may become so.")
@Authenticated
@Transactional
@AsCaller
class OrganizationsResource {

    private final Organizations organizations;
    private final CurrentGrants current;
    private final Outbox outbox;
    private final MergePatch patches;

    OrganizationsResource(Organizations organizations, CurrentGrants current, Outbox outbox, MergePatch patches) {
        this.organizations = organizations;
        this.current = current;
        this.outbox = outbox;
        this.patches = patches;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "addOrganization", summary = "Adds an organization", description = "By organizers and by leads; a lead sees it and may change it, listed or not.")
    @APIResponse(responseCode = "201", description = "The organization, with Location and ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "403", description = "The caller leads no committee")
    public RestResponse<OrganizationView> add(@NotNull @Valid AddOrganization request) {
        var grants = current.get();
        if (!grants.everything() && grants.committeesLed().isEmpty()) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        var organization = Organization.of(request, grants.caller().userId(), now());
        organizations.persist(organization);
        outbox.record(organization.added());
        return Answers.created("/organizations", organization.id(), organization.version(), OrganizationView.of(organization));
    }

    @GET
    @Operation(operationId = "listOrganizations", summary = "Lists organizations by name", description = "Those publicly listed, and those the caller added; organizers see all.")
    @APIResponse(responseCode = "200", description = "A page of organizations")
    @APIResponse(responseCode = "400", description = "A cursor, type or limit is not valid")
    public Page<OrganizationView> list(@QueryParam("q") String text, @QueryParam("type") OrganizationType type, @QueryParam("limit") Integer limit,
                                @QueryParam("cursor") String cursor) {
        int size = Limit.of(limit);
        var after = cursor == null ? null : Cursor.parts(cursor, 2);
        var found = organizations.after(text, type, after == null ? "" : after.getFirst(), after == null ? new UUID(0, 0) : id(after.getLast()), size + 1);
        return Page.of(found, size, OrganizationView::of, last -> Cursor.of(last.name().toLowerCase(Locale.ROOT), last.id()), null);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readOrganization", summary = "Opens an organization")
    @APIResponse(responseCode = "200", description = "The organization, with ETag")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    public RestResponse<OrganizationView> read(@PathParam("id") UUID id) {
        var organization = organizations.seen(id);
        return Answers.ok(organization.version(), OrganizationView.of(organization));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeOrganization", summary = "Changes an organization", description = "A JSON merge patch; by organizers and by who added it.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AddOrganization.class)))
    @APIResponse(responseCode = "200", description = "The organization as changed, with its new ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "There is none, or it is not the caller's to change")
    @APIResponse(responseCode = "409", description = "The partnership does not go to that stage from here (stage_does_not_follow)")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<OrganizationView> change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch) {
        var organization = organizations.toChange(id);
        ETags.require(ifMatch, organization.version());
        outbox.record(organization.change(patches.apply(patch, organization.asRequest(), AddOrganization.class), now()));
        return Answers.ok(organization.version(), OrganizationView.of(organization));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.unknown();
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
