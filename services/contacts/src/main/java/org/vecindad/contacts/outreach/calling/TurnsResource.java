package org.vecindad.contacts.outreach.calling;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import java.sql.SQLException;
import java.util.UUID;

@Path("/call-lists/{id}/turns")
@Tag(name = "call-lists")
@Authenticated
@Transactional
@AsCaller
class TurnsResource {

    private final AgroalDataSource database;
    private final HandingOut handingOut;

    TurnsResource(AgroalDataSource database, HandingOut handingOut) {
        this.database = database;
        this.handingOut = handingOut;
    }

    @POST
    @Operation(operationId = "takeTurn", summary = "Hands out the next person",
            description = "For 15 minutes, to this caller only. Asked again while a turn is held, the same one comes and begins again. "
                    + "Due call-backs come first, then who was never called, then, after four hours and at most three times, who was not reached.")
    @APIResponse(responseCode = "201", description = "The person, with what was said last")
    @APIResponse(responseCode = "404", description = "There is no such list, or it is not shared with the caller")
    @APIResponse(responseCode = "409", description = "Nobody is left to call right now (call_list_is_done), or the list was closed (call_list_is_closed)")
    public RestResponse<TurnView> take(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            return RestResponse.status(RestResponse.Status.CREATED, handingOut.turn(connection, id));
        }
    }

    @DELETE
    @Path("/{entryId}")
    @Operation(operationId = "giveTurnBack", summary = "Gives a person back, to the end of the line")
    @APIResponse(responseCode = "204", description = "Given back")
    @APIResponse(responseCode = "404", description = "There is no such entry, or it is not shared with the caller")
    @APIResponse(responseCode = "409", description = "Somebody else has this person now (turn_is_over)")
    public void giveBack(@PathParam("id") UUID id, @PathParam("entryId") UUID entry) throws SQLException {
        try (var connection = database.getConnection()) {
            handingOut.skip(connection, id, entry);
        }
    }
}
