package org.vecindad.contacts.organization.affiliation;

import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.organization.Organizations;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

@Path("/organizations/{id}/affiliations")
@Tag(name = "organizations")
@Authenticated
@Transactional
@AsCaller
class AffiliationsResource {

    private final Organizations organizations;
    private final Affiliations affiliations;

    AffiliationsResource(Organizations organizations, Affiliations affiliations) {
        this.organizations = organizations;
        this.affiliations = affiliations;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "affiliatePerson", summary = "Links a person to an organization")
    @APIResponse(responseCode = "201", description = "The link, with Location")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "The organization or the person does not exist, or is not shared with the caller")
    @APIResponse(responseCode = "409", description = "They are linked already (already_affiliated)")
    public RestResponse<AffiliationView> affiliate(@PathParam("id") UUID id, @NotNull @Valid AffiliatePerson request) {
        organizations.seen(id);
        if (!affiliations.sees(request.personId())) {
            throw ProblemException.unknownOrUnshared();
        }
        if (affiliations.exists(id, request.personId())) {
            throw new ProblemException(AffiliationProblem.ALREADY_AFFILIATED);
        }
        var affiliation = Affiliation.of(id, request, Instant.now().truncatedTo(ChronoUnit.MICROS));
        affiliations.persist(affiliation);
        return RestResponse.ResponseBuilder.<AffiliationView>create(201).entity(affiliation.view())
                .location(URI.create("/api/v1/organizations/" + id + "/affiliations/" + affiliation.id())).build();
    }

    @GET
    @Operation(operationId = "listAffiliations", summary = "Who is linked to an organization", description = "Only people the caller may see; their names come with /people/cards.")
    @APIResponse(responseCode = "200", description = "A page of links")
    @APIResponse(responseCode = "404", description = "There is no such organization, or it is not shared with the caller")
    public Page<AffiliationView> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        organizations.seen(id);
        int size = Limit.of(limit);
        return Page.of(affiliations.of(id, after(cursor), size + 1), size,
                Affiliation::view, last -> Cursor.of(last.id()), null);
    }

    @DELETE
    @Path("/{affiliationId}")
    @Operation(operationId = "endAffiliation", summary = "Ends a link")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "There is no such link, or it is not shared with the caller")
    public void end(@PathParam("id") UUID id, @PathParam("affiliationId") UUID affiliation) {
        organizations.seen(id);
        if (!affiliations.end(id, affiliation)) {
            throw ProblemException.unknownOrUnshared();
        }
    }

    /** Behind which link to go on; no cursor is the beginning. */
    static UUID after(String cursor) {
        return cursor == null ? new UUID(0, 0) : Cursor.id(Cursor.parts(cursor, 1).getFirst());
    }
}
