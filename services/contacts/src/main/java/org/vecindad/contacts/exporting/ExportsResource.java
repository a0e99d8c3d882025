package org.vecindad.contacts.exporting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import java.sql.SQLException;

@Path("/exports")
@Tag(name = "exports", description = "Taking people out: one's own committee or event at once, more with a second pair of eyes.")
@Authenticated
@Transactional
@AsCaller
class ExportsResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final Exports exports;
    private final AskingForExports asking;

    ExportsResource(AgroalDataSource database, CurrentGrants current, Exports exports, AskingForExports asking) {
        this.database = database;
        this.current = current;
        this.exports = exports;
        this.asking = asking;
    }

    @POST
    @Path("/preview")
    @Operation(operationId = "previewExport", summary = "How many an export would hold, and whether it would open at once",
            description = "A read in spite of its method: nothing is kept of it.")
    @APIResponse(responseCode = "200", description = "How many, and whether it opens for a reason alone")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations), nobody is meant (nobody_to_export) or too many are (too_many_to_export)")
    @APIResponse(responseCode = "403", description = "The caller leads no committee")
    @APIResponse(responseCode = "404", description = "The committee, event or smart list does not exist or is not the caller's")
    @APIResponse(responseCode = "503", description = "The committee could not be checked")
    public ExportPreviewView preview(@NotNull @Valid AskForExport.Of of) throws SQLException {
        try (var connection = database.getConnection()) {
            return asking.preview(connection, of);
        }
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "askForExport", summary = "Asks to take people out",
            description = "A committee that the caller leads, or an event that such a committee hosts, of at most 200 people: it is open at once (released). Anything else "
                    + "waits until somebody else who sees the coalition approves it, or for twelve hours without an objection. Open for 24 hours.")
    @APIResponse(responseCode = "201", description = "The export, with Location and ETag; state says whether it is open or waits")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations), nobody is meant (nobody_to_export) or too many are (too_many_to_export)")
    @APIResponse(responseCode = "403", description = "The caller leads no committee")
    @APIResponse(responseCode = "404", description = "The committee, event or smart list does not exist or is not the caller's")
    @APIResponse(responseCode = "503", description = "The committee could not be checked; nothing was written")
    public RestResponse<ExportView> ask(@NotNull @Valid AskForExport request) throws SQLException {
        try (var connection = database.getConnection()) {
            var export = asking.ask(connection, request);
            return Answers.created("/exports", export.id(), export.version(), ExportView.of(export, current.get()));
        }
    }

    @GET
    @Operation(operationId = "listExports", summary = "Exports that the caller asked for, the newest first",
            description = "Organizers and administrators see everybody's, so that no export goes unseen. Until thirty days after they ended.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "A cursor or limit is not valid")
    public Page<ExportView> list(
            @Parameter(description = "Only the caller's own (true), only others' (false)") @QueryParam("mine") Boolean mine,
            @Parameter(description = "Only those that wait for a second pair of eyes") @QueryParam("waiting") @DefaultValue("false") boolean waiting,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        int size = Limit.of(limit);
        var after = cursor == null ? null : Cursor.parts(cursor, 2);
        var wanted = new Exports.Wanted(mine, waiting, after == null ? null : Cursor.time(after.getFirst()), after == null ? null : Cursor.id(after.getLast()), size + 1);
        try (var connection = database.getConnection()) {
            return Page.of(exports.find(connection, current.get(), wanted), size, export -> ExportView.of(export, current.get()),
                    last -> Cursor.of(last.askedAt(), last.id()), null);
        }
    }
}
