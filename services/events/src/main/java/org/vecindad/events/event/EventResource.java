package org.vecindad.events.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.events.naming.Naming;

@Path("/api/v1/events/{id}")
@Tag(name = "events")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class EventResource {

    private final Events events;
    private final EventViews views;
    private final PlanningEvents planning;
    private final Naming naming;
    private final CurrentGrants current;

    EventResource(Events events, EventViews views, PlanningEvents planning, Naming naming, CurrentGrants current) {
        this.events = events;
        this.views = views;
        this.planning = planning;
        this.naming = naming;
        this.current = current;
    }

    @GET
    @Scopes("events:read")
    @Transactional
    @AsCaller
    @Operation(operationId = "getEvent", summary = "One event",
        description = "Name and address of the place are absent for whoever may not see them; seats are told to hosts only.")
    @APIResponse(responseCode = "200", description = "The event, with its version as ETag")
    @APIResponse(responseCode = "401", description = "login_needed")
    @APIResponse(responseCode = "404", description = "It does not exist or is not shared with the caller")
    public RestResponse<EventView> get(@RestPath UUID id) {
        var event = events.seen(current.get(), id);
        return Answers.ok(event.version(), views.of(event, current.get()));
    }

    @PATCH
    @Scopes("events:write")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeEvent", summary = "Change, cancel or restore an event",
        description = "A JSON Merge Patch. state cancelled cancels, planned undoes it. A larger capacity admits who waits; a smaller one turns nobody away.")
    @RequestBody(content = {
        @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PlanEvent.class)),
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanEvent.class))})
    @APIResponse(responseCode = "200", description = "The changed event with its new ETag")
    @APIResponse(responseCode = "400", description = "The patched event is not valid; violations say where")
    @APIResponse(responseCode = "401", description = "login_needed")
    @APIResponse(responseCode = "403", description = "The caller sees the event but does not host it")
    @APIResponse(responseCode = "404", description = "The event, or a host named anew, does not exist or is not shared with the caller")
    @APIResponse(responseCode = "412", description = "Somebody changed it in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(responseCode = "503", description = "The owner of a host named anew does not answer; nothing was written")
    public RestResponse<EventView> change(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, JsonNode patch) {
        if (patch != null && (patch.has("host_committee_ids") || patch.has("host_organization_ids"))) {
            var named = planning.namedAnew(id, patch);
            naming.committees(named.committees());
            naming.organizations(named.organizations());
        }
        return planning.change(id, ifMatch, patch);
    }
}
