package org.vecindad.contacts.organization.affiliation;

import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.organization.Organizations;
import org.vecindad.contacts.person.SeenPeople;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import java.sql.SQLException;
import java.util.UUID;

@Path("/people/{id}/affiliations")
@Tag(name = "people")
@Authenticated
@Transactional
@AsCaller
class PersonAffiliationsResource {

    private final SeenPeople seen;
    private final Affiliations affiliations;
    private final Organizations organizations;

    PersonAffiliationsResource(SeenPeople seen, Affiliations affiliations, Organizations organizations) {
        this.seen = seen;
        this.affiliations = affiliations;
        this.organizations = organizations;
    }

    @GET
    @Operation(operationId = "listOrganizationsOfPerson", summary = "With which organizations a person is, and as what",
            description = "Only organizations the caller may see.")
    @APIResponse(responseCode = "200", description = "A page of links")
    @APIResponse(responseCode = "400", description = "A cursor or limit is not valid")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller")
    public Page<PersonAffiliationView> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        seen.open(id);
        int size = Limit.of(limit);
        var links = Page.of(affiliations.ofPerson(id, AffiliationsResource.after(cursor), size + 1), size, Affiliation::view, last -> Cursor.of(last.id()), null);
        var known = organizations.of(links.items().stream().map(AffiliationView::organizationId).toList());
        var items = links.items().stream().filter(link -> known.containsKey(link.organizationId()))
                .map(link -> PersonAffiliationView.of(link, known.get(link.organizationId()))).toList();
        return new Page<>(items, links.next(), null);
    }
}
