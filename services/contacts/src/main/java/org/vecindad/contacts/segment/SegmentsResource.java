package org.vecindad.contacts.segment;

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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import java.sql.SQLException;
import java.util.UUID;

@Path("/segments")
@Tag(name = "segments", description = "Smart lists: searches that are kept and answered anew each time.")
@Authenticated
@Transactional
@AsCaller
class SegmentsResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final Segments segments;
    private final SavingSegments saving;
    private final Answering answering;

    SegmentsResource(AgroalDataSource database, CurrentGrants current, Segments segments, SavingSegments saving, Answering answering) {
        this.database = database;
        this.current = current;
        this.segments = segments;
        this.saving = saving;
        this.answering = answering;
    }

    @GET
    @Operation(operationId = "listSegments", summary = "The smart lists that the caller may use, the newest first",
            description = "Their own, those shared with a committee that they lead, those of the coalition.")
    @APIResponse(responseCode = "200", description = "A page of lists")
    @APIResponse(responseCode = "400", description = "A cursor or limit is not valid")
    public Page<SegmentView> list(@Parameter(description = "Only the caller's own (true), only others' (false)") @QueryParam("mine") Boolean mine,
                                  @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        int size = Limit.of(limit);
        var after = cursor == null ? null : Cursor.parts(cursor, 2);
        try (var connection = database.getConnection()) {
            var found = segments.find(connection, current.get(), mine, after == null ? null : Cursor.time(after.getFirst()), after == null ? null : Cursor.id(after.getLast()), size + 1);
            var me = current.caller().userId();
            return Page.of(found, size, segment -> SegmentView.of(segment, me), last -> Cursor.of(last.createdAt(), last.id()), null);
        }
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "saveSegment", summary = "Keeps a search as a smart list",
            description = "Groups of criteria, one level deep. Each reader finds only whom they may see. Organizers share with the coalition, leads with a committee they lead.")
    @APIResponse(responseCode = "201", description = "The list, with Location and ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "403", description = "The caller leads no committee, or may not share with the coalition")
    @APIResponse(responseCode = "404", description = "The committee does not exist or is not the caller's")
    @APIResponse(responseCode = "503", description = "The committee could not be checked; nothing was written")
    public RestResponse<SegmentView> save(@NotNull SaveSegment request) throws SQLException {
        try (var connection = database.getConnection()) {
            var segment = saving.save(connection, request);
            return Answers.created("/segments", segment.id(), segment.version(), SegmentView.of(segment, current.caller().userId()));
        }
    }

    @POST
    @Path("/count")
    @Operation(operationId = "countSegment", summary = "How many a definition matches, and the first few of them",
            description = "While it is being written. A read in spite of its method: nothing is kept of it but who looked.")
    @APIResponse(responseCode = "200", description = "How many the caller may see, and up to five of them")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    public CountView count(@NotNull CountPeople request) throws SQLException {
        var definition = request.checked();
        try (var connection = database.getConnection()) {
            return answering.count(connection, definition);
        }
    }
}
