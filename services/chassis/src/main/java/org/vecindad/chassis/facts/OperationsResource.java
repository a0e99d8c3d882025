package org.vecindad.chassis.facts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.vecindad.chassis.web.ProblemException;

/** What an administrator can do when a service heard wrong: hear a topic again, try again what was set aside. */
@Path("/operations/{service}")
@RolesAllowed("admin")
@Tag(name = "operations")
class OperationsResource {

    record DeadLettersView(List<DeadLetter> items) {
    }

    private final FactsStatus status;
    private final Facts facts;
    private final DeadLetters deadLetters;
    private final Replaying replaying;
    private final FactsConfig config;

    OperationsResource(FactsStatus status, Facts facts, DeadLetters deadLetters, Replaying replaying, FactsConfig config) {
        this.status = status;
        this.facts = facts;
        this.deadLetters = deadLetters;
        this.replaying = replaying;
        this.config = config;
    }

    @GET
    @Path("/feeds")
    @Operation(operationId = "listFeeds", summary = "How far behind a service is in telling and hearing facts")
    public FactsStatus.View feeds(@PathParam("service") String service) {
        mine(service);
        return status.now();
    }

    @POST
    @Path("/feeds/{topic}/rebuild")
    @ResponseStatus(202)
    @Operation(operationId = "rebuildFeed", summary = "Hear a topic again from its beginning")
    public void rebuild(@PathParam("service") String service, @PathParam("topic") String topic) throws SQLException {
        mine(service);
        facts.startOver(facts.shared(topic).orElseThrow(ProblemException::unknownOrUnshared));
    }

    @GET
    @Path("/dead-letters")
    @Operation(operationId = "listDeadLetters", summary = "Facts that could not be applied: where they lie and why")
    public DeadLettersView deadLetters(@PathParam("service") String service, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) throws SQLException {
        mine(service);
        return new DeadLettersView(deadLetters.first(limit));
    }

    @POST
    @Path("/dead-letters/replay")
    @Operation(operationId = "replayDeadLetters", summary = "Try again to apply what was set aside")
    public Replaying.Result replay(@PathParam("service") String service) throws SQLException {
        mine(service);
        return replaying.replay();
    }

    private void mine(String service) {
        if (!service.equals(config.service())) {
            throw ProblemException.unknownOrUnshared();
        }
    }
}
