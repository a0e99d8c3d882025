package org.vecindad.events.calendar;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.events.event.EventViews;
import org.vecindad.events.event.Events;

@Path("/api/v1/events/{id}/calendar.ics")
@Tag(name = "events")
@Authenticated
@Transactional
@AsCaller
class CalendarResource {

    private final Events events;
    private final EventViews views;
    private final CurrentGrants current;

    CalendarResource(Events events, EventViews views, CurrentGrants current) {
        this.events = events;
        this.views = views;
        this.current = current;
    }

    @GET
    @Scopes("events:read")
    @Produces(CalendarAnswers.MEDIA_TYPE)
    @Operation(operationId = "getEventCalendar", summary = "One event as iCalendar", description = "RFC 5545. The place is in it for whoever may see it.")
    @APIResponse(responseCode = "200", description = "A calendar with one event and an ETag")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "401", description = "login_needed")
    @APIResponse(responseCode = "404", description = "It does not exist or is not shared with the caller")
    public RestResponse<String> get(@RestPath UUID id, @RestQuery @Parameter(description = "en or es; the other when it is not written in it") String language, @Context Request request) {
        var event = events.seen(current.get(), id);
        return CalendarAnswers.of(event, views.whereabouts(event, current.get()), language, "private, no-cache", request);
    }
}
