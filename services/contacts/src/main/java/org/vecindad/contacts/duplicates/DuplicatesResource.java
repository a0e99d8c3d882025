package org.vecindad.contacts.duplicates;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.duplicates.LikelyPairs.After;
import org.vecindad.contacts.duplicates.LikelyPairs.Pair;
import org.vecindad.contacts.person.FindingPeople;
import org.vecindad.contacts.search.PersonRow;
import org.vecindad.contacts.sight.Scope;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Path("/people/duplicates")
@Tag(name = "duplicates")
@Authenticated
@Transactional
@AsCaller
class DuplicatesResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final LikelyPairs pairs;
    private final FindingPeople finding;
    private final AuditTrail audit;

    DuplicatesResource(AgroalDataSource database, CurrentGrants current, LikelyPairs pairs, FindingPeople finding, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.pairs = pairs;
        this.finding = finding;
        this.audit = audit;
    }

    @GET
    @Scopes("people:read")
    @Operation(operationId = "listDuplicates", summary = "Pairs that may be one person, the likeliest first",
            description = "Only pairs of whom the caller sees both; pairs across committees are for organizers. Who was written is compared within seconds.")
    @APIResponse(responseCode = "200", description = "A page of pairs")
    @APIResponse(responseCode = "400", description = "A cursor or limit is not valid")
    public Page<DuplicateView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor,
            @Parameter(description = "Whether to count all pairs") @QueryParam("count") @DefaultValue("false") boolean count) throws SQLException {
        int size = Limit.of(limit);
        var scope = Scope.of(current.get());
        List<Pair> found;
        Long total;
        try (var connection = database.getConnection()) {
            found = pairs.page(connection, scope, cursor == null ? null : after(cursor), size + 1);
            total = count ? pairs.count(connection, scope) : null;
        }
        var page = Page.of(found, size, Function.identity(), last -> Cursor.of(last.score(), last.id()), total);
        return new Page<>(views(page.items()), page.next(), page.total());
    }

    @GET
    @Path("/{id}")
    @Scopes("people:read")
    @Operation(operationId = "readDuplicate", summary = "One pair", description = "Whoever compares opens both people by their ids.")
    @APIResponse(responseCode = "200", description = "The pair")
    @APIResponse(responseCode = "404", description = "There is no such pair, or not both are shared with the caller")
    public DuplicateView read(@PathParam("id") UUID id) throws SQLException {
        Pair pair;
        try (var connection = database.getConnection()) {
            pair = seen(connection, id);
        }
        return views(List.of(pair)).stream().findFirst().orElseThrow(ProblemException::unknownOrUnshared);
    }

    @POST
    @Path("/{id}/dismissal")
    @IdempotentPost
    @Scopes("people:write")
    @Operation(operationId = "dismissDuplicate", summary = "Says that a pair is two people", description = "Remembered: the pair is not shown again to anybody.")
    @APIResponse(responseCode = "200", description = "Dismissed")
    @APIResponse(responseCode = "404", description = "There is no such pair, or not both are shared with the caller")
    public RestResponse<DismissalView> dismiss(@PathParam("id") UUID id) throws SQLException {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (var connection = database.getConnection()) {
            var pair = seen(connection, id);
            pairs.dismiss(connection, id, current.caller().userId(), at);
            audit.write(connection, current.caller(), new Look(Look.Action.DUPLICATE_DISMISSED, pair.one(), Map.of("other", pair.other().toString()), null));
        }
        return RestResponse.ok(new DismissalView(id, at));
    }

    @DELETE
    @Path("/{id}/dismissal")
    @Scopes("people:write")
    @Operation(operationId = "takeUpDuplicate", summary = "Takes a dismissal back")
    @APIResponse(responseCode = "204", description = "The pair is in the queue again")
    @APIResponse(responseCode = "404", description = "There is no such pair, or not both are shared with the caller")
    public void takeUpAgain(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            seen(connection, id);
            pairs.takeUpAgain(connection, id);
        }
    }

    private Pair seen(Connection connection, UUID id) throws SQLException {
        return pairs.find(connection, Scope.of(current.get()), id).orElseThrow(ProblemException::unknownOrUnshared);
    }

    private List<DuplicateView> views(List<Pair> pairs) throws SQLException {
        var ids = pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).distinct().toList();
        Map<UUID, PersonRow> rows = finding.rows(ids, Look.over(Look.Action.DUPLICATES_LISTED, Map.of())).stream()
                .collect(Collectors.toMap(PersonRow::id, Function.identity()));
        return pairs.stream().filter(pair -> rows.containsKey(pair.one()) && rows.containsKey(pair.other()))
                .map(pair -> DuplicateView.of(pair, rows.get(pair.one()), rows.get(pair.other()))).toList();
    }

    private static After after(String cursor) {
        try {
            var parts = Cursor.parts(cursor, 2);
            return new After(Float.parseFloat(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.unknown();
        }
    }
}
