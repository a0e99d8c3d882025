package org.vecindad.contacts.bulk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import java.sql.SQLException;
import java.util.UUID;

@Path("/bulk-actions")
@Tag(name = "bulk-actions", description = "One change of many people, in the background, taken back for thirty days.")
@Authenticated
@Transactional
@AsCaller
class BulkActionsResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final BulkActions actions;
    private final StartingActions starting;
    private final Ringing ringing;

    BulkActionsResource(AgroalDataSource database, CurrentGrants current, BulkActions actions, StartingActions starting, Ringing ringing) {
        this.database = database;
        this.current = current;
        this.actions = actions;
        this.starting = starting;
        this.ringing = ringing;
    }

    @POST
    @Path("/preview")
    @Operation(operationId = "previewBulkAction", summary = "What a change of many people would do",
            description = "How many would change, how many are that way already, and who is left out. A read in spite of its method.")
    @APIResponse(responseCode = "200", description = "The counts, which add up to total")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations), or too many are meant (too_many_to_change)")
    @APIResponse(responseCode = "403", description = "The caller leads no committee")
    @APIResponse(responseCode = "404", description = "The smart list or the committee does not exist or is not the caller's")
    public PreviewView preview(@NotNull @Valid ChangeTogether request) throws SQLException {
        try (var connection = database.getConnection()) {
            return starting.preview(connection, request);
        }
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "startBulkAction", summary = "Begins a change of many people",
            description = "Of at most 500 by id, or of at most 10,000 who are on a smart list or found by a search now. It goes on in the background; read it for its progress.")
    @APIResponse(responseCode = "202", description = "It has begun; Location says where it is read")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations), nobody is meant (nobody_to_change) or too many are (too_many_to_change)")
    @APIResponse(responseCode = "403", description = "The caller leads no committee")
    @APIResponse(responseCode = "404", description = "The smart list or the committee does not exist or is not the caller's")
    @APIResponse(responseCode = "503", description = "The committee could not be checked; nothing was written")
    public RestResponse<BulkActionView> start(@NotNull @Valid ChangeTogether request) throws SQLException {
        try (var connection = database.getConnection()) {
            var action = starting.start(connection, request);
            ringing.afterCommit();
            return Answers.accepted("/bulk-actions", action.id(), BulkActionView.of(action));
        }
    }

    @GET
    @Operation(operationId = "listBulkActions", summary = "The changes of many people that the caller began, the newest first", description = "Of the last thirty days.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "A cursor or limit is not valid")
    public Page<BulkActionView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        int size = Limit.of(limit);
        var after = cursor == null ? null : Cursor.parts(cursor, 2);
        try (var connection = database.getConnection()) {
            var found = actions.find(connection, current.caller().userId(), after == null ? null : Cursor.time(after.getFirst()),
                    after == null ? null : Cursor.id(after.getLast()), size + 1);
            return Page.of(found, size, BulkActionView::of, last -> Cursor.of(last.createdAt(), last.id()), null);
        }
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readBulkAction", summary = "How far a change of many people is")
    @APIResponse(responseCode = "200", description = "The change")
    @APIResponse(responseCode = "404", description = "There is none that the caller began")
    public BulkActionView read(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            return BulkActionView.of(actions.seen(connection, current.get(), id));
        }
    }

    @POST
    @Path("/{id}/undo")
    @IdempotentPost
    @Operation(operationId = "undoBulkAction", summary = "Takes a change of many people back, for thirty days",
            description = "Of those whom it changed, and who are still as it left them. It goes on in the background.")
    @APIResponse(responseCode = "200", description = "The change, as it is being taken back")
    @APIResponse(responseCode = "403", description = "Somebody else began it")
    @APIResponse(responseCode = "404", description = "There is none that the caller began")
    @APIResponse(responseCode = "409", description = "It is under way (bulk_action_is_running), was taken back (bulk_action_is_undone) or is older than thirty days (bulk_action_is_final)")
    public RestResponse<BulkActionView> undo(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            var action = starting.undo(connection, id);
            ringing.afterCommit();
            return RestResponse.ok(BulkActionView.of(action));
        }
    }
}
