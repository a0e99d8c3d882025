package org.vecindad.contacts.outreach.followup;

import com.fasterxml.jackson.databind.JsonNode;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.Page;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.audit.Look.Action;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

@Path("/follow-ups")
@Tag(name = "follow-ups", description = "Next steps with people: what, by when, by whom.")
@Authenticated
@Transactional
@AsCaller
class FollowUpsResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final FollowUps steps;
    private final PlanningFollowUps planning;
    private final AuditTrail audit;

    FollowUpsResource(AgroalDataSource database, CurrentGrants current, FollowUps steps, PlanningFollowUps planning, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.steps = steps;
        this.planning = planning;
        this.audit = audit;
    }

    @GET
    @Operation(operationId = "listFollowUps", summary = "Next steps, what is overdue first",
            description = "The caller's own, or those of the caller's committees too. What is open comes by its day; what is done or dropped the latest first.")
    @APIResponse(responseCode = "200", description = "A page of next steps")
    @APIResponse(responseCode = "400", description = "A cursor, limit, date or word is not valid")
    public Page<FollowUpView> list(
            @QueryParam("whose") @DefaultValue("mine") Whose whose,
            @QueryParam("state") @DefaultValue("open") FollowUpState state,
            @Parameter(description = "Only with this person") @QueryParam("person_id") UUID person,
            @Parameter(description = "The reader's day, by which a step is overdue; the day in UTC where none is given") @QueryParam("today") String today,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Parameter(description = "Whether to count all") @QueryParam("count") @DefaultValue("false") boolean count) throws SQLException {
        var asked = new FollowUpQuery(whose, state, person, FollowUpQuery.day(today), Limit.of(limit), FollowUpQuery.Place.of(cursor));
        var me = current.caller().userId();
        try (var connection = database.getConnection()) {
            var found = steps.find(connection, current.get(), asked, asked.limit() + 1);
            var total = count ? steps.count(connection, current.get(), asked) : null;
            audit.write(connection, current.caller(), new Look(Action.FOLLOW_UPS_LISTED, person, Map.of(), Math.min(found.size(), asked.limit())));
            return Page.of(found, asked.limit(), step -> FollowUpView.of(step, asked.today(), me), last -> Cursor.of(last.dueOn(), last.id()), total);
        }
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readFollowUp", summary = "Opens a next step")
    @APIResponse(responseCode = "200", description = "The step, with ETag")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    public RestResponse<FollowUpView> read(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            var step = steps.find(connection, id).filter(known -> known.concerns(current.get())).orElseThrow(ProblemException::unknownOrUnshared);
            audit.write(connection, current.caller(), Look.at(Action.FOLLOW_UP_READ, step.personId()));
            return Answers.ok(step.version(), planning.view(step));
        }
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeFollowUp", summary = "Changes a next step, hands it on, or ticks it off", description = "A JSON merge patch.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeFollowUp.class)))
    @APIResponse(responseCode = "200", description = "The step as changed, with its new ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<FollowUpView> change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch)
            throws SQLException {
        try (var connection = database.getConnection()) {
            var step = planning.change(connection, id, ifMatch, patch);
            audit.write(connection, current.caller(), Look.at(Action.FOLLOW_UP_CHANGED, step.personId()));
            return Answers.ok(step.version(), step);
        }
    }
}
