package org.vecindad.contacts.upserting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Path("/people/batches")
@Tag(name = "people")
@Authenticated
@Transactional
@AsCaller
class PeopleBatchesResource {

    private static final String EXAMPLE = """
            {"items": [{"system": "union-db", "id": "4711", "person": {"given_name": "Inés", "preferred_language": "es"}},
                       {"system": "union-db", "id": "4712", "person": {"alias": "La Güera", "phones": [{"number": "415 555 0199"}]}}]}""";

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final ReadingBodies bodies;
    private final UpsertingPeople upserting;
    private final Batches batches;
    private final AuditTrail audit;

    PeopleBatchesResource(AgroalDataSource database, CurrentGrants current, ReadingBodies bodies, UpsertingPeople upserting, Batches batches, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.bodies = bodies;
        this.upserting = upserting;
        this.batches = batches;
        this.audit = audit;
    }

    @POST
    @IdempotentPost
    @Scopes("people:write")
    @Operation(operationId = "upsertPeople", summary = "Adds or changes up to 200 people by identifiers of another system",
            description = "Each row is what PUT /people/by-identifier/{system}/{id} takes, and each has a result of its own, in their order: a row that is refused does not spoil the others. "
                    + "An Idempotency-Key stands for the whole batch: a repeat answers with its id and Location, and the results can be read there for 24 hours.")
    @RequestBody(content = @Content(schema = @Schema(implementation = UpsertPeople.class), examples = @ExampleObject(name = "Two people of a union's list", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "What became of each row, with Location; also when every row was refused")
    @APIResponse(responseCode = "400", description = "There are no rows, more than 200, or something that is none")
    public RestResponse<BatchView> upsert(@NotNull @Valid UpsertPeople request) throws SQLException {
        var items = new BatchView.Item[request.items().size()];
        var rows = new ArrayList<Asked>(items.length);
        var places = new ArrayList<Integer>(items.length);
        for (int i = 0; i < items.length; i++) {
            try {
                rows.add(read(request.items().get(i)));
                places.add(i);
            } catch (ProblemException refused) {
                items[i] = BatchView.Item.of(refused);
            }
        }
        try (var connection = database.getConnection()) {
            var outcomes = upserting.upsert(connection, rows);
            for (int i = 0; i < outcomes.size(); i++) {
                items[places.get(i)] = BatchView.Item.of(outcomes.get(i));
            }
            var batch = new BatchView(UUID.randomUUID(), List.of(items));
            batches.keep(connection, batch, current.caller().userId());
            audit.write(connection, current.caller(), new Look(Look.Action.PEOPLE_UPSERTED, batch.id(), Map.of(), rows.size()));
            return RestResponse.ResponseBuilder.<BatchView>create(201).entity(batch).header("Location", "/api/v1/people/batches/" + batch.id()).build();
        }
    }

    private Asked read(UpsertPeople.Row row) throws SQLException {
        return bodies.read(Identifier.of(row.system(), row.id()), row.person(), Asked.Condition.NONE);
    }

    @GET
    @Path("/{id}")
    @Scopes("people:write")
    @Operation(operationId = "readPeopleBatch", summary = "What became of a batch", description = "For 24 hours, for the client that sent it.")
    @APIResponse(responseCode = "200", description = "A status for each row, with the person or a code; without violations")
    @APIResponse(responseCode = "404", description = "There is no such batch of this caller")
    public BatchView read(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            return batches.find(connection, id, current.caller().userId()).orElseThrow(ProblemException::unknownOrUnshared);
        }
    }
}
