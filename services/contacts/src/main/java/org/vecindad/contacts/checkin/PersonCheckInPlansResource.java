package org.vecindad.contacts.checkin;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.keeping.CareWords;
import org.vecindad.contacts.person.SeenPeople;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

@Path("/people/{id}/check-in-plans")
@Tag(name = "check-ins", description = "Not alone: who is asked how they are, how often, by whom, and what came of it.")
@Authenticated
@Transactional
@AsCaller
class PersonCheckInPlansResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final SeenPeople seen;
    private final CheckInPlans plans;
    private final MakingPlans making;
    private final Agreeing agreeing;
    private final CareWords words;
    private final AuditTrail audit;

    PersonCheckInPlansResource(AgroalDataSource database, CurrentGrants current, SeenPeople seen, CheckInPlans plans, MakingPlans making, Agreeing agreeing,
                               CareWords words, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.seen = seen;
        this.plans = plans;
        this.making = making;
        this.agreeing = agreeing;
        this.words = words;
        this.audit = audit;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "makeCheckInPlan", summary = "Makes a check-in plan with somebody",
            description = "The person may be known by an alias only. The consent that comes along is recorded unless one for contact on the channel holds.")
    @APIResponse(responseCode = "201", description = "The plan, with Location and ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations); without any consent the violation is /consent; or a committee must be named (committee_needed)")
    @APIResponse(responseCode = "404", description = "The person or committee does not exist, or is not shared with the caller")
    public RestResponse<PlanView> make(@PathParam("id") UUID id, @NotNull @Valid MakePlan request) throws SQLException {
        var plan = making.make(id, request);
        return Answers.created("/check-in-plans", plan.id(), plan.version(), plan);
    }

    @GET
    @Operation(operationId = "listCheckInPlans", summary = "Somebody's check-in plans, the newest first", description = "Of the caller's committees; organizers see all. Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "A page of plans")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller")
    public Page<PlanView> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        seen.open(id);
        int size = Limit.of(limit);
        var before = cursor == null ? null : Moment.of(cursor);
        var found = plans.of(id, before == null ? null : before.at(), before == null ? null : before.id(), size + 1);
        try (var connection = database.getConnection()) {
            audit.write(connection, current.caller(), Look.at(Look.Action.CHECK_IN_PLANS_OPENED, id));
            var consented = agreeing.among(connection, found);
            var opened = words.of(List.of(id));
            return Page.of(found, size, plan -> PlanView.of(plan, consented.contains(plan.id()), opened), last -> Cursor.of(last.createdAt(), last.id()), null);
        }
    }
}
