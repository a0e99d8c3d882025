package org.vecindad.events.noticeboard;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.web.Page;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.events.calendar.CalendarAnswers;
import org.vecindad.events.event.Event;
import org.vecindad.events.event.EventFilter;
import org.vecindad.events.event.EventSearch;
import org.vecindad.events.event.EventViews;
import org.vecindad.events.event.Events;
import org.vecindad.events.known.KnownCommittees;

/** No caller, and no {@code @AsCaller}: the database, too, is asked as nobody and answers with public rows only. */
@Path("/public/v1/events")
@Tag(name = "public")
@PermitAll
@SecurityRequirements
class PublicEventsResource {

    private static final String A_MINUTE = "public, max-age=60";

    private final EventSearch search;
    private final Events events;
    private final EventViews views;
    private final KnownCommittees committees;

    PublicEventsResource(EventSearch search, Events events, EventViews views, KnownCommittees committees) {
        this.search = search;
        this.events = events;
        this.views = views;
        this.committees = committees;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listPublicEvents", summary = "Public events", description = "What is still to come first; by start when from or to is given.")
    @APIResponse(responseCode = "200", description = "A page of events; next is absent on the last")
    @APIResponse(responseCode = "400", description = "A filter, limit or cursor is not valid")
    public RestResponse<Page<PublicEventView>> list(@BeanParam EventFilter filter, @RestQuery String cursor, @RestQuery Integer limit, @RestQuery boolean count) {
        var page = search.ofEverybody(filter, new EventSearch.Turn(cursor, limit, count), this::told);
        return RestResponse.ResponseBuilder.ok(page).header(HttpHeaders.CACHE_CONTROL, A_MINUTE).build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getPublicEvent", summary = "One public event")
    @APIResponse(responseCode = "200", description = "The event; cancelled ones say so")
    @APIResponse(responseCode = "404", description = "It does not exist or is not public")
    public RestResponse<PublicEventView> get(@RestPath UUID id) {
        var view = told(List.of(known(id))).getFirst();
        return RestResponse.ResponseBuilder.ok(view).header(HttpHeaders.CACHE_CONTROL, A_MINUTE).build();
    }

    @GET
    @Path("/{id}.ics")
    @Transactional
    @Produces(CalendarAnswers.MEDIA_TYPE)
    @Operation(operationId = "getPublicEventCalendar", summary = "One public event as iCalendar", description = "RFC 5545")
    @APIResponse(responseCode = "200", description = "A calendar with one event and an ETag")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "It does not exist or is not public")
    public RestResponse<String> calendar(@RestPath UUID id, @RestQuery @Parameter(description = "en or es; the other when it is not written in it") String language, @Context Request request) {
        var event = known(id);
        return CalendarAnswers.of(event, views.publicWhereabouts(List.of(event)).get(id), language, A_MINUTE, request);
    }

    private Event known(UUID id) {
        return events.ofEverybody(id).orElseThrow(ProblemException::unknownOrUnshared);
    }

    private List<PublicEventView> told(List<Event> page) {
        var where = views.publicWhereabouts(page);
        var known = committees.known(page.stream().map(Event::hostCommitteeIds).flatMap(Collection::stream).collect(Collectors.toSet()));
        return page.stream().map(event -> PublicEventView.of(event, where.get(event.id()),
            event.hostCommitteeIds().stream().map(known::get).filter(Objects::nonNull).map(committee -> committee.name()).toList())).toList();
    }
}
