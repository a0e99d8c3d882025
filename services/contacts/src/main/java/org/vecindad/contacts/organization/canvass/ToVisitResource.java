package org.vecindad.contacts.organization.canvass;

import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Path("/organizations/to-visit")
@Tag(name = "organizations")
@Authenticated
@Transactional
@AsCaller
class ToVisitResource {

    private static final List<String> BEGINNING = List.of("0001-01-01", "00000000-0000-0000-0000-000000000000");

    private final Canvassing canvassing;

    ToVisitResource(Canvassing canvassing) {
        this.canvassing = canvassing;
    }

    @GET
    @Operation(operationId = "listToVisit", summary = "Shops to visit next, the earliest first", description = "Organizations with a day for the next visit, and the last visit of each. "
            + "For leads and organizers. Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "A page of organizations with their last visit")
    @APIResponse(responseCode = "400", description = "A cursor or limit is not valid")
    public Page<ToVisitView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        int size = Limit.of(limit);
        var after = cursor == null ? BEGINNING : Cursor.parts(cursor, 2);
        try {
            return Page.of(canvassing.next(LocalDate.parse(after.getFirst()), UUID.fromString(after.getLast()), size + 1), size, visit -> visit,
                    last -> Cursor.of(last.organization().nextVisitOn(), last.id()), null);
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.unknown();
        }
    }
}
