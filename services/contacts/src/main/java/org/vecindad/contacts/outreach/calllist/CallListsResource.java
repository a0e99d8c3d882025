package org.vecindad.contacts.outreach.calllist;

import com.fasterxml.jackson.databind.JsonNode;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.audit.Look.Action;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Path("/call-lists")
@Tag(name = "call-lists", description = "Whom a committee means to call, and how far it is.")
@Authenticated
@Transactional
@AsCaller
class CallListsResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final CallLists lists;
    private final MakingCallLists making;
    private final AuditTrail audit;

    CallListsResource(AgroalDataSource database, CurrentGrants current, CallLists lists, MakingCallLists making, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.lists = lists;
        this.making = making;
        this.audit = audit;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "makeCallList", summary = "Makes a call list",
            description = "Of at most a thousand people whom the caller sees now. Who has no phone, or said not to be called, is left out and counted.")
    @APIResponse(responseCode = "201", description = "The list, with Location and ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations), too many match (call_list_too_long) or nobody can be called (call_list_is_empty)")
    @APIResponse(responseCode = "403", description = "The caller leads no committee")
    @APIResponse(responseCode = "404", description = "The committee does not exist or is not the caller's")
    @APIResponse(responseCode = "503", description = "The committee could not be checked; nothing was written")
    public RestResponse<CallListView> make(@NotNull @Valid MakeCallList request) throws SQLException {
        try (var connection = database.getConnection()) {
            var list = making.make(connection, request);
            return Answers.created("/call-lists", list.id(), list.version(), list);
        }
    }

    @POST
    @Path("/preview")
    @Operation(operationId = "previewCallList", summary = "Who would be on a call list", description = "Only how many, and how many not, and why. A read in spite of its method.")
    @APIResponse(responseCode = "200", description = "The counts")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations), or too many match (call_list_too_long)")
    @APIResponse(responseCode = "403", description = "The caller leads no committee")
    @APIResponse(responseCode = "404", description = "The committee or the smart list does not exist or is not the caller's")
    public CallListPreview preview(@NotNull @Valid PreviewCallList request) throws SQLException {
        try (var connection = database.getConnection()) {
            return making.preview(connection, request);
        }
    }

    @GET
    @Operation(operationId = "listCallLists", summary = "The call lists of the caller's committees, the newest first")
    @APIResponse(responseCode = "200", description = "A page of lists")
    @APIResponse(responseCode = "400", description = "A cursor, limit or state is not valid")
    public Page<CallListView> list(@QueryParam("committee_id") UUID committee, @QueryParam("state") CallListState state,
                                   @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        int size = Limit.of(limit);
        var after = cursor == null ? null : Cursor.parts(cursor, 2);
        try (var connection = database.getConnection()) {
            var found = lists.find(connection, current.get(), committee, state, after == null ? null : Cursor.time(after.getFirst()),
                    after == null ? null : Cursor.id(after.getLast()), size + 1);
            audit.write(connection, current.caller(), new Look(Action.CALL_LISTS_LISTED, committee, Map.of(), Math.min(found.size(), size)));
            return page(connection, found, size);
        }
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readCallList", summary = "Opens a call list")
    @APIResponse(responseCode = "200", description = "The list, with ETag")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    public RestResponse<CallListView> read(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            var list = making.view(connection, lists.seen(connection, current.get(), id), null);
            return Answers.ok(list.version(), list);
        }
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeCallList", summary = "Changes a call list's words, closes it or opens it again", description = "A JSON merge patch.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeCallList.class)))
    @APIResponse(responseCode = "200", description = "The list as changed, with its new ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<CallListView> change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch)
            throws SQLException {
        try (var connection = database.getConnection()) {
            var list = making.change(connection, id, ifMatch, patch);
            return Answers.ok(list.version(), list);
        }
    }

    private Page<CallListView> page(Connection connection, List<CallList> found, int size) throws SQLException {
        var progress = lists.progress(connection, current.get(), found.stream().map(CallList::id).toList());
        var me = current.caller().userId();
        return Page.of(found, size, list -> CallListView.of(list, progress.get(list.id()), null, me), last -> Cursor.of(last.createdAt(), last.id()), null);
    }
}
