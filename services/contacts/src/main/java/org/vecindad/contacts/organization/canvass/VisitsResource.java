package org.vecindad.contacts.organization.canvass;

import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Path("/organizations/{id}/visits")
@Tag(name = "organizations")
@Authenticated
@Transactional
@AsCaller
class VisitsResource {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Canvassing canvassing;

    VisitsResource(Canvassing canvassing) {
        this.canvassing = canvassing;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "logVisit", summary = "Logs a visit", description = "By leads and organizers. The day of the next visit, or that there is none, is then the organization's.")
    @APIResponse(responseCode = "201", description = "The visit, with Location")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "There is no such organization, or it is not shared with the caller")
    public RestResponse<VisitView> log(@PathParam("id") UUID id, @NotNull @Valid LogVisit request) throws SQLException {
        var visit = canvassing.log(id, request);
        return RestResponse.ResponseBuilder.<VisitView>create(201).entity(visit).location(URI.create("/api/v1/organizations/" + id + "/visits/" + visit.id())).build();
    }

    @GET
    @Operation(operationId = "listVisits", summary = "Who stopped by, the last first", description = "For leads and organizers. Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "A page of visits")
    @APIResponse(responseCode = "404", description = "There is no such organization, or it is not shared with the caller")
    public Page<VisitView> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        int size = Limit.of(limit);
        var after = cursor == null ? List.of(NEVER.toString(), LAST.toString()) : Cursor.parts(cursor, 2);
        return Page.of(canvassing.of(id, Cursor.time(after.getFirst()), Cursor.id(after.getLast()), size + 1), size, visit -> visit,
                last -> Cursor.of(last.createdAt(), last.id()), null);
    }

    @DELETE
    @Path("/{visitId}")
    @Operation(operationId = "takeBackVisit", summary = "Takes a visit back", description = "By who logged it, or an organizer; the day of the next visit is again what it was.")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "404", description = "There is no such visit, or it is not the caller's to take back")
    public void takeBack(@PathParam("id") UUID id, @PathParam("visitId") UUID visit) throws SQLException {
        canvassing.takeBack(id, visit);
    }
}
