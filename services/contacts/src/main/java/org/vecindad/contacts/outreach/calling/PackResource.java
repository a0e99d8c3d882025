package org.vecindad.contacts.outreach.calling;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import java.sql.SQLException;
import java.util.UUID;

@Path("/call-lists/{id}/pack")
@Tag(name = "call-lists")
@Authenticated
@Transactional
@AsCaller
class PackResource {

    private final AgroalDataSource database;
    private final HandingOut handingOut;

    PackResource(AgroalDataSource database, HandingOut handingOut) {
        this.database = database;
        this.handingOut = handingOut;
    }

    @POST
    @Operation(operationId = "takePack", summary = "Hands out people for an evening without a signal",
            description = "At most 100, for 12 hours, to this caller only. Asked again, what is left of the same pack comes. Written down once, before the data leaves.")
    @APIResponse(responseCode = "201", description = "The people, each as a turn")
    @APIResponse(responseCode = "400", description = "More than 100")
    @APIResponse(responseCode = "404", description = "There is no such list, or it is not shared with the caller")
    @APIResponse(responseCode = "409", description = "Nobody is left to call right now (call_list_is_done), or the list was closed (call_list_is_closed)")
    public RestResponse<PackView> take(@PathParam("id") UUID id, @NotNull @Valid TakePack request) throws SQLException {
        try (var connection = database.getConnection()) {
            return RestResponse.status(RestResponse.Status.CREATED, handingOut.pack(connection, id, request.count()));
        }
    }

    @DELETE
    @Operation(operationId = "givePackBack", summary = "Gives back what is not done of a pack")
    @APIResponse(responseCode = "204", description = "Given back")
    @APIResponse(responseCode = "404", description = "There is no such list, or it is not shared with the caller")
    public void giveBack(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            handingOut.giveBack(connection, id);
        }
    }
}
