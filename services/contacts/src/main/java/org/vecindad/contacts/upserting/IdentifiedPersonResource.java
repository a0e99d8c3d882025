package org.vecindad.contacts.upserting;

import com.fasterxml.jackson.databind.JsonNode;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.Answers;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.person.AddPerson;
import org.vecindad.contacts.person.PersonView;
import org.vecindad.contacts.person.PersonViews;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import java.sql.SQLException;
import java.util.List;

@Path("/people/by-identifier/{system}/{id}")
@Tag(name = "people")
@Authenticated
@Transactional
@AsCaller
class IdentifiedPersonResource {

    private static final String EXAMPLE = """
            {"given_name": "Inés", "family_name": "Robles", "preferred_language": "es", "phones": [{"number": "415 555 0199", "type": "mobile"}],
             "note": null, "consents": [{"purpose": "events", "channel": "sms", "language": "es", "source": "union membership form"}]}""";

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final ReadingBodies bodies;
    private final UpsertingPeople upserting;
    private final PersonViews views;
    private final AuditTrail audit;

    IdentifiedPersonResource(AgroalDataSource database, CurrentGrants current, ReadingBodies bodies, UpsertingPeople upserting, PersonViews views, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.bodies = bodies;
        this.upserting = upserting;
        this.views = views;
        this.audit = audit;
    }

    @PUT
    @Scopes("people:write")
    @Operation(operationId = "upsertPerson", summary = "Adds or changes the person who carries an identifier of another system",
            description = "The identifier system:id names one person among those the caller may change: whom a partner brought in, whom a lead sees, anybody for an organizer. "
                    + "Nobody there: they are added as by POST /people (201). Somebody there: fields that are given replace what is known, null clears, absent fields stay (200); "
                    + "a list is replaced as a whole, and the identifier itself always stays. The same request again changes nothing. "
                    + "Consents in the body are recorded unless the same purpose and channel is on record, also as withdrawn: a no is never undone here. "
                    + "If-Match and If-None-Match: * are honored and may be left out. Two requests at once make one person. "
                    + "In the path an id holds letters, digits, points, dashes and underscores; for any other use POST /people/batches.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AddPerson.class), examples = @ExampleObject(name = "Somebody from a union's list", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "The person as changed, with ETag")
    @APIResponse(responseCode = "201", description = "The person as added, with Location and ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations), or a committee must be named (committee_needed)")
    @APIResponse(responseCode = "403", description = "The caller leads no committee")
    @APIResponse(responseCode = "404", description = "The committee does not exist or is not the caller's")
    @APIResponse(responseCode = "412", description = "If-Match names another version, or nobody is there; or If-None-Match: * and somebody is (version_stale)")
    @APIResponse(responseCode = "503", description = "The committee could not be checked; nothing was written")
    public RestResponse<PersonView> put(
            @Parameter(description = "The system that gave the id", example = "union-db") @PathParam("system") String system,
            @Parameter(description = "The person's id in that system", example = "4711") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @NotNull JsonNode person) throws SQLException {
        var row = bodies.read(Identifier.of(system, id), person, new Asked.Condition(ifMatch, ifNoneMatch));
        try (var connection = database.getConnection()) {
            return switch (upserting.upsert(connection, List.of(row)).getFirst()) {
                case Outcome.Added(var added) -> {
                    audit.write(connection, current.caller(), Look.at(Look.Action.PERSON_ADDED, added.id()));
                    yield Answers.created("/people", added.id(), added.version(), views.of(added));
                }
                case Outcome.Known(var known) -> {
                    audit.write(connection, current.caller(), Look.at(Look.Action.PERSON_CHANGED, known.id()));
                    yield Answers.ok(known.version(), views.of(known));
                }
                case Outcome.Refused(var problem) -> throw problem;
            };
        }
    }
}
