package org.vecindad.contacts.checkin;

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
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.keeping.CareWords;
import org.vecindad.contacts.need.OpeningNeeds;

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
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

@Path("/check-in-plans/{id}/check-ins")
@Tag(name = "check-ins")
@Authenticated
@Transactional
@AsCaller
class CheckInsResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final CheckInPlans plans;
    private final CheckIns checkIns;
    private final RecordingCheckIns recording;
    private final OpeningNeeds needs;
    private final CareWords words;
    private final AuditTrail audit;

    CheckInsResource(AgroalDataSource database, CurrentGrants current, CheckInPlans plans, CheckIns checkIns, RecordingCheckIns recording, OpeningNeeds needs,
                     CareWords words, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.plans = plans;
        this.checkIns = checkIns;
        this.recording = recording;
        this.needs = needs;
        this.words = words;
        this.audit = audit;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "recordCheckIn", summary = "Writes down what came of a check-in",
            description = "reached_needs puts each need onto the support board; declined ends the plan; after two misses in a row the liaison finds it first in their list.")
    @APIResponse(responseCode = "201", description = "The check-in and the plan after it, with Location")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "There is no such plan, or it is not shared with the caller")
    @APIResponse(responseCode = "409", description = "The plan is paused or has ended (plan_is_not_active)")
    public RestResponse<RecordedView> record(@PathParam("id") UUID id, @NotNull @Valid RecordCheckIn request) throws SQLException {
        var recorded = recording.record(id, request);
        return RestResponse.ResponseBuilder.<RecordedView>create(201).entity(recorded)
                .location(URI.create("/api/v1/check-in-plans/" + id + "/check-ins/" + recorded.id())).build();
    }

    @GET
    @Operation(operationId = "listCheckIns", summary = "What came of each check-in, the newest first", description = "Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "A page of check-ins")
    @APIResponse(responseCode = "404", description = "There is no such plan, or it is not shared with the caller")
    public Page<CheckInView> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        var plan = plans.seen(id);
        int size = Limit.of(limit);
        var before = cursor == null ? null : Moment.of(cursor);
        var found = checkIns.of(id, before == null ? null : before.at(), before == null ? null : before.id(), size + 1);
        var cameUp = needs.cameUpIn(found.stream().map(CheckIn::id).toList());
        var opened = words.of(List.of(plan.personId()));
        try (var connection = database.getConnection()) {
            audit.write(connection, current.caller(), Look.at(Look.Action.CHECK_IN_PLANS_OPENED, plan.personId()));
        }
        return Page.of(found, size, one -> CheckInView.of(one, cameUp.getOrDefault(one.id(), List.of()), current.caller().userId(), opened),
                last -> Cursor.of(last.at(), last.id()), null);
    }

    @DELETE
    @Path("/{checkInId}")
    @Operation(operationId = "takeBackCheckIn", summary = "Takes the last check-in back", description = "By who made it. The plan stands as before, and needs that nobody took up leave the board.")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "403", description = "Somebody else made it")
    @APIResponse(responseCode = "404", description = "There is no such check-in, or it is not shared with the caller")
    @APIResponse(responseCode = "409", description = "Another one followed (another_check_in_followed)")
    public void takeBack(@PathParam("id") UUID id, @PathParam("checkInId") UUID checkIn) throws SQLException {
        recording.takeBack(id, checkIn);
    }
}
