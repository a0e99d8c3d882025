package org.vecindad.contacts.relationship;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.audit.Look.Action;
import org.vecindad.contacts.person.SeenPeople;

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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Path("/people/{id}/relationships")
@Tag(name = "people")
@Authenticated
@Transactional
@AsCaller
class RelationshipsResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final SeenPeople seen;
    private final Relationships relationships;
    private final AuditTrail audit;

    RelationshipsResource(AgroalDataSource database, CurrentGrants current, SeenPeople seen, Relationships relationships, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.seen = seen;
        this.relationships = relationships;
        this.audit = audit;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "relatePeople", summary = "Links two people", description = "Family, an emergency contact, or who knows whom. The caller sees both.")
    @APIResponse(responseCode = "201", description = "The link, with Location")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "One of them does not exist, or is not shared with the caller")
    @APIResponse(responseCode = "409", description = "They are linked in this way already (already_related)")
    public RestResponse<RelationshipView> relate(@PathParam("id") UUID id, @NotNull @Valid RelatePerson request) throws SQLException {
        if (id.equals(request.personId())) {
            throw ProblemException.invalid("/person_id", "same_person", "must be somebody else");
        }
        seen.toNote(List.of(id, request.personId()));
        try (var connection = database.getConnection()) {
            var link = relationships.add(connection, id, request, current.caller().userId(), Instant.now().truncatedTo(ChronoUnit.MICROS));
            write(connection, Action.RELATIONSHIP_ADDED, id, link);
            return RestResponse.ResponseBuilder.<RelationshipView>create(201).entity(link)
                    .location(URI.create("/api/v1/people/" + id + "/relationships/" + link.id())).build();
        }
    }

    @GET
    @Operation(operationId = "listRelationships", summary = "To whom a person is linked",
            description = "Only to whom the caller may see as well; their names come with /people/cards.")
    @APIResponse(responseCode = "200", description = "A page of links")
    @APIResponse(responseCode = "400", description = "A cursor or limit is not valid")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller")
    public Page<RelationshipView> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        seen.open(id);
        int size = Limit.of(limit);
        var after = cursor == null ? new UUID(0, 0) : Cursor.id(Cursor.parts(cursor, 1).getFirst());
        try (var connection = database.getConnection()) {
            var found = relationships.of(connection, current.get(), id, after, size + 1);
            return Page.of(found, size, link -> link, last -> Cursor.of(last.id()), null);
        }
    }

    @DELETE
    @Path("/{relationshipId}")
    @Operation(operationId = "endRelationship", summary = "Removes a link", description = "From either end.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "There is no such link, or one of the two is not shared with the caller")
    public void end(@PathParam("id") UUID id, @PathParam("relationshipId") UUID relationship) throws SQLException {
        seen.toNote(id);
        try (var connection = database.getConnection()) {
            var link = relationships.seen(connection, current.get(), id, relationship);
            relationships.remove(connection, link.id());
            write(connection, Action.RELATIONSHIP_ENDED, id, link);
        }
    }

    private void write(Connection connection, Action action, UUID person, RelationshipView link) throws SQLException {
        audit.write(connection, current.caller(), new Look(action, person, Map.of("other", link.personId().toString(), "kind", link.kind().word()), null));
    }
}
