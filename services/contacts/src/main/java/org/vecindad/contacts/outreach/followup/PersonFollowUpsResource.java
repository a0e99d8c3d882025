package org.vecindad.contacts.outreach.followup;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.person.SeenPeople;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import java.sql.SQLException;
import java.util.UUID;

@Path("/people/{id}/follow-ups")
@Tag(name = "follow-ups")
@Authenticated
@Transactional
@AsCaller
class PersonFollowUpsResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final SeenPeople seen;
    private final PlanningFollowUps planning;
    private final AuditTrail audit;

    PersonFollowUpsResource(AgroalDataSource database, CurrentGrants current, SeenPeople seen, PlanningFollowUps planning, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.seen = seen;
        this.planning = planning;
        this.audit = audit;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "planFollowUp", summary = "Plans a next step with a person")
    @APIResponse(responseCode = "201", description = "The step, with Location and ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller; or no such committee of the caller's")
    public RestResponse<FollowUpView> plan(@PathParam("id") UUID id, @NotNull @Valid AddFollowUp request) throws SQLException {
        seen.toNote(id);
        try (var connection = database.getConnection()) {
            var step = planning.plan(connection, id, request, PlanningFollowUps.Origin.NONE, "");
            audit.write(connection, current.caller(), Look.at(Look.Action.FOLLOW_UP_PLANNED, id));
            return Answers.created("/follow-ups", step.id(), step.version(), step);
        }
    }
}
