package org.vecindad.contacts.checkin;

import com.fasterxml.jackson.databind.JsonNode;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.keeping.CareWords;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

@Path("/check-in-plans/{id}")
@Tag(name = "check-ins")
@Authenticated
@Transactional
@AsCaller
class CheckInPlanResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final CheckInPlans plans;
    private final MakingPlans making;
    private final Agreeing agreeing;
    private final CareWords words;
    private final AuditTrail audit;

    CheckInPlanResource(AgroalDataSource database, CurrentGrants current, CheckInPlans plans, MakingPlans making, Agreeing agreeing, CareWords words, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.plans = plans;
        this.making = making;
        this.agreeing = agreeing;
        this.words = words;
        this.audit = audit;
    }

    @GET
    @Operation(operationId = "readCheckInPlan", summary = "Opens a check-in plan", description = "Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "The plan, with ETag")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    public RestResponse<PlanView> read(@PathParam("id") UUID id) throws SQLException {
        var plan = plans.seen(id);
        try (var connection = database.getConnection()) {
            audit.write(connection, current.caller(), Look.at(Look.Action.CHECK_IN_PLANS_OPENED, plan.personId()));
            var consented = agreeing.among(connection, List.of(plan)).contains(id);
            return Answers.ok(plan.version(), PlanView.of(plan, consented, words.of(List.of(plan.personId()))));
        }
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeCheckInPlan", summary = "Changes, pauses or ends a check-in plan", description = "A JSON merge patch. Another channel needs a consent of its own.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangePlan.class)))
    @APIResponse(responseCode = "200", description = "The plan as changed, with its new ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    @APIResponse(responseCode = "409", description = "It does not go to that state from here (state_does_not_follow)")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<PlanView> change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch) throws SQLException {
        var plan = making.change(id, ifMatch, patch);
        return Answers.ok(plan.version(), plan);
    }
}
