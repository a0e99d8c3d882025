package org.vecindad.events.event;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.Page;
import org.vecindad.events.naming.Naming;

@Path("/api/v1/events")
@Tag(name = "events")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class EventsResource {

    private final EventSearch search;
    private final EventViews views;
    private final PlanningEvents planning;
    private final Naming naming;
    private final CurrentGrants current;

    EventsResource(EventSearch search, EventViews views, PlanningEvents planning, Naming naming, CurrentGrants current) {
        this.search = search;
        this.views = views;
        this.planning = planning;
        this.naming = naming;
        this.current = current;
    }

    @GET
    @Scopes("events:read")
    @Transactional
    @AsCaller
    @Operation(operationId = "listEvents", summary = "Events the caller may see",
        description = "By start when from or to is given. Otherwise what is still to come first, soonest on top, then what is over, latest on top.")
    @APIResponse(responseCode = "200", description = "A page of events; next is absent on the last")
    @APIResponse(responseCode = "400", description = "A filter, limit or cursor is not valid")
    @APIResponse(responseCode = "401", description = "login_needed")
    @APIResponse(responseCode = "403", description = "A partner's token lacks events:read")
    public Page<EventView> list(@BeanParam EventFilter filter, @RestQuery String cursor, @RestQuery Integer limit, @RestQuery boolean count) {
        var who = current.get();
        return search.seenBy(who, filter, new EventSearch.Turn(cursor, limit, count), page -> views.of(page, who));
    }

    @POST
    @Scopes("events:write")
    @Operation(operationId = "planEvent", summary = "Plan an event",
        description = "The caller leads a host committee, is an organizer, or is the client of a host organization. Honors Idempotency-Key.")
    @APIResponse(responseCode = "201", description = "Planned; Location and ETag say where it is", content = @Content(schema = @Schema(implementation = EventView.class)))
    @APIResponse(responseCode = "400", description = "The body is not valid; violations say where")
    @APIResponse(responseCode = "401", description = "login_needed")
    @APIResponse(responseCode = "403", description = "The caller hosts with none of the hosts, or the token lacks events:write")
    @APIResponse(responseCode = "404", description = "A named host does not exist or is not shared with the caller")
    @APIResponse(responseCode = "503", description = "The owner of a named host does not answer; nothing was written")
    public RestResponse<EventView> plan(@NotNull @Valid PlanEvent request) {
        naming.committees(request.hostCommitteeIds());
        naming.organizations(request.hostOrganizationIds());
        return planning.plan(request);
    }
}
