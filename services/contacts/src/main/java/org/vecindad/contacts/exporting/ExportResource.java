package org.vecindad.contacts.exporting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.IdempotentPost;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import java.sql.SQLException;
import java.util.UUID;

@Path("/exports/{id}")
@Tag(name = "exports")
@Authenticated
@Transactional
@AsCaller
class ExportResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final Exports exports;
    private final DecidingExports deciding;

    ExportResource(AgroalDataSource database, CurrentGrants current, Exports exports, DecidingExports deciding) {
        this.database = database;
        this.current = current;
        this.exports = exports;
        this.deciding = deciding;
    }

    @GET
    @Operation(operationId = "readExport", summary = "Where an export stands")
    @APIResponse(responseCode = "200", description = "The export, with ETag")
    @APIResponse(responseCode = "404", description = "There is none that the caller may see")
    public RestResponse<ExportView> read(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            return answer(exports.seen(connection, current.get(), id));
        }
    }

    @POST
    @Path("/approval")
    @IdempotentPost
    @Operation(operationId = "approveExport", summary = "The second pair of eyes says yes",
            description = "Another account than the one that asked, with the role organizer or admin. From then on it can be fetched for 24 hours, by whoever asked.")
    @APIResponse(responseCode = "200", description = "The export, open")
    @APIResponse(responseCode = "403", description = "The caller asked for it, or does not decide (export_is_your_own)")
    @APIResponse(responseCode = "404", description = "There is none that the caller may see")
    @APIResponse(responseCode = "409", description = "It does not wait any more (export_is_decided)")
    public RestResponse<ExportView> approve(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            return answer(deciding.approve(connection, id));
        }
    }

    @POST
    @Path("/objection")
    @IdempotentPost
    @Operation(operationId = "objectToExport", summary = "The second pair of eyes says no, and why",
            description = "Also to one that is open already: it cannot be fetched from then on.")
    @APIResponse(responseCode = "200", description = "The export, stopped")
    @APIResponse(responseCode = "400", description = "No reason is given, or it is not valid (violations)")
    @APIResponse(responseCode = "403", description = "The caller asked for it, or does not decide (export_is_your_own)")
    @APIResponse(responseCode = "404", description = "There is none that the caller may see")
    @APIResponse(responseCode = "409", description = "It is over (export_is_decided)")
    public RestResponse<ExportView> object(@PathParam("id") UUID id, @NotNull ObjectToExport request) throws SQLException {
        try (var connection = database.getConnection()) {
            return answer(deciding.object(connection, id, request));
        }
    }

    @DELETE
    @Operation(operationId = "withdrawExport", summary = "Withdraws what one asked for")
    @APIResponse(responseCode = "204", description = "Nobody fetches it any more")
    @APIResponse(responseCode = "403", description = "Somebody else asked for it")
    @APIResponse(responseCode = "404", description = "There is none that the caller may see")
    @APIResponse(responseCode = "409", description = "It is over (export_is_decided)")
    public void withdraw(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            deciding.withdraw(connection, id);
        }
    }

    private RestResponse<ExportView> answer(Export export) {
        return Answers.ok(export.version(), ExportView.of(export, current.get()));
    }
}
