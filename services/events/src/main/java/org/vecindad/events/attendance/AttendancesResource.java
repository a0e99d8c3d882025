package org.vecindad.events.attendance;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.events.event.Events;
import org.vecindad.events.naming.Naming;

@Path("/api/v1/events/{event}/attendances")
@Tag(name = "attendances")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class AttendancesResource {

    private final Events events;
    private final Attendances attendances;
    private final KeepingTheList keeping;
    private final Naming naming;
    private final CurrentGrants current;

    AttendancesResource(Events events, Attendances attendances, KeepingTheList keeping, Naming naming, CurrentGrants current) {
        this.events = events;
        this.attendances = attendances;
        this.keeping = keeping;
        this.naming = naming;
        this.current = current;
    }

    @GET
    @Scopes("events:read")
    @Transactional
    @AsCaller
    @Operation(operationId = "listAttendances", summary = "Who comes to an event", description = "Hosts only. People are ids; ask POST /people/cards for names.")
    @APIResponse(responseCode = "200", description = "A page in the order of signing up, with counts by status of the whole event")
    @APIResponse(responseCode = "400", description = "A filter, limit or cursor is not valid")
    @APIResponse(responseCode = "401", description = "login_needed")
    @APIResponse(responseCode = "404", description = "The event does not exist or the caller does not host it")
    public RestResponse<AttendancePage> list(@RestPath UUID event, @BeanParam AttendanceFilter filter, @RestQuery String cursor, @RestQuery Integer limit, @RestQuery boolean count,
                                              @Context UriInfo asked) {
        events.hosted(current.get(), event);
        int most = Limit.of(limit);
        var rows = attendances.page(event, filter, AttendanceFilter.After.of(cursor), most + 1);
        var page = rows.size() > most ? rows.subList(0, most) : rows;
        String next = rows.size() > most ? AttendanceFilter.After.cursor(page.getLast()) : null;
        var counts = attendances.counts(event).entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue));
        var answer = RestResponse.ResponseBuilder.ok(
            new AttendancePage(attendances.views(event, page), next, count ? attendances.total(event, filter) : null, counts));
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(asked.getRequestUriBuilder().scheme(null).host(null).port(-1).replacePath(null).replaceQueryParam("cursor", next).build()));
        }
        return answer.build();
    }

    @GET
    @Path("/{id}")
    @Scopes("events:read")
    @Transactional
    @AsCaller
    @Operation(operationId = "getAttendance", summary = "One attendance", description = "Hosts only.")
    @APIResponse(responseCode = "200", description = "The attendance, with its version as ETag")
    @APIResponse(responseCode = "401", description = "login_needed")
    @APIResponse(responseCode = "404", description = "It does not exist or the caller does not host the event")
    public RestResponse<AttendanceView> get(@RestPath UUID event, @RestPath UUID id) {
        events.hosted(current.get(), event);
        var attendance = attendances.of(event, id);
        return Answers.ok(attendance.version(), attendances.views(event, List.of(attendance)).getFirst());
    }

    @POST
    @Scopes("events:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signUp", summary = "Sign a person up",
        description = "Beyond the capacity they wait. Somebody already signed up gets the attendance they have; who had cancelled is signed up again. Honors Idempotency-Key.")
    @APIResponse(responseCode = "201", description = "Registered or waiting; Location and ETag say where it is",
        content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    @APIResponse(responseCode = "200", description = "The person had an attendance already")
    @APIResponse(responseCode = "400", description = "The body is not valid; violations say where")
    @APIResponse(responseCode = "401", description = "login_needed")
    @APIResponse(responseCode = "404", description = "The event or the person does not exist or is not shared with the caller")
    @APIResponse(responseCode = "409", description = "event_is_cancelled")
    @APIResponse(responseCode = "503", description = "Contacts does not answer; nothing was written")
    public RestResponse<AttendanceView> signUp(@RestPath UUID event, @NotNull @Valid SignUp request) {
        naming.person(request.personId());
        return keeping.signUp(event, request);
    }

    @POST
    @Path("/{id}/check-in")
    @Scopes("events:write")
    @Operation(operationId = "checkIn", summary = "Check a person in",
        description = "Twice is once. Who waits is let in as well, even when every seat is taken. A PATCH back to the status before undoes it. Honors Idempotency-Key.")
    @APIResponse(responseCode = "200", description = "Attended")
    @APIResponse(responseCode = "401", description = "login_needed")
    @APIResponse(responseCode = "404", description = "It does not exist or the caller does not host the event")
    @APIResponse(responseCode = "409", description = "event_is_cancelled, or status_is_out_of_reach when the person had cancelled: sign them up again")
    public RestResponse<AttendanceView> checkIn(@RestPath UUID event, @RestPath UUID id) {
        return keeping.checkIn(event, id);
    }

    @PATCH
    @Path("/{id}")
    @Scopes("events:write")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeAttendance", summary = "Set an attendance's status", description = "A cancellation gives the seat to who has waited longest.")
    @RequestBody(content = {
        @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ChangeAttendance.class)),
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChangeAttendance.class))})
    @APIResponse(responseCode = "200", description = "The attendance with its new ETag")
    @APIResponse(responseCode = "400", description = "The body is not valid; violations say where")
    @APIResponse(responseCode = "401", description = "login_needed")
    @APIResponse(responseCode = "404", description = "It does not exist or the caller does not host the event")
    @APIResponse(responseCode = "409", description = "status_is_out_of_reach, event_is_full or event_is_cancelled")
    @APIResponse(responseCode = "412", description = "Somebody changed it in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<AttendanceView> change(@RestPath UUID event, @RestPath UUID id, @RestHeader("If-Match") String ifMatch, JsonNode patch) {
        return keeping.change(event, id, ifMatch, patch);
    }
}
