package org.vecindad.contacts.hold;

import io.agroal.api.AgroalDataSource;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

@Path("/legal-holds")
@Tag(name = "legal holds")
@RolesAllowed("admin")
@Transactional
@AsCaller
class LegalHoldsResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final LegalHolds holds;
    private final PuttingHolds putting;
    private final HoldWords words;
    private final AuditTrail audit;

    LegalHoldsResource(AgroalDataSource database, CurrentGrants current, LegalHolds holds, PuttingHolds putting, HoldWords words, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.holds = holds;
        this.putting = putting;
        this.words = words;
        this.audit = audit;
    }

    @GET
    @Operation(operationId = "listLegalHolds", summary = "Lists holds, the newest first", description = "Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "A page of holds")
    @APIResponse(responseCode = "400", description = "A state, cursor or limit is not valid")
    public Page<HoldView> list(@QueryParam("state") HoldState state, @QueryParam("person_id") UUID person, @QueryParam("limit") Integer limit,
                               @QueryParam("cursor") String cursor) throws SQLException {
        int size = Limit.of(limit);
        try (var connection = database.getConnection()) {
            var found = holds.find(connection, LegalHolds.Query.of(state, person, cursor, size + 1));
            var opened = words.of(found.stream().map(LegalHold::personId).toList());
            var page = Page.of(found, size, hold -> HoldView.of(hold, opened), LegalHolds.Query::after, null);
            var filter = state == null ? Map.<String, String>of() : Map.of("state", state.name().toLowerCase(Locale.ROOT));
            audit.write(connection, current.caller(), new Look(Look.Action.LEGAL_HOLDS_LISTED, person, filter, page.items().size()));
            return page;
        }
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readLegalHold", summary = "Opens a hold", description = "Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "The hold, with ETag")
    @APIResponse(responseCode = "404", description = "There is none")
    public RestResponse<HoldView> read(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            var hold = holds.find(connection, id).orElseThrow(ProblemException::unknownOrUnshared);
            audit.write(connection, current.caller(), new Look(Look.Action.LEGAL_HOLDS_LISTED, hold.personId(), Map.of(), 1));
            return answer(hold);
        }
    }

    @POST
    @Path("/{id}/lifting")
    @Operation(operationId = "liftLegalHold", summary = "Lifts a hold",
            description = "It stays on record, with the reason for lifting it. From here on time counts again: who was put away longer than thirty days ago is erased. Lifting again changes nothing.")
    @APIResponse(responseCode = "200", description = "The hold as lifted, with ETag")
    @APIResponse(responseCode = "400", description = "There is no reason (violations)")
    @APIResponse(responseCode = "404", description = "There is none")
    public RestResponse<HoldView> lift(@PathParam("id") UUID id, @NotNull SayWhy why) throws SQLException {
        try (var connection = database.getConnection()) {
            return answer(putting.lift(connection, id, why));
        }
    }

    private RestResponse<HoldView> answer(LegalHold hold) {
        return Answers.ok(hold.version(), HoldView.of(hold, words.of(List.of(hold.personId()))));
    }
}
