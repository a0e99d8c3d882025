package org.vecindad.contacts.segment;

import com.fasterxml.jackson.databind.JsonNode;

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
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.search.PersonRow;

import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import java.sql.SQLException;
import java.util.UUID;

@Path("/segments/{id}")
@Tag(name = "segments")
@Authenticated
@Transactional
@AsCaller
class SegmentResource {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final Segments segments;
    private final SavingSegments saving;
    private final RemovingSegments removing;
    private final Answering answering;

    SegmentResource(AgroalDataSource database, CurrentGrants current, Segments segments, SavingSegments saving, RemovingSegments removing, Answering answering) {
        this.database = database;
        this.current = current;
        this.segments = segments;
        this.saving = saving;
        this.removing = removing;
        this.answering = answering;
    }

    @GET
    @Operation(operationId = "readSegment", summary = "Opens a smart list")
    @APIResponse(responseCode = "200", description = "The list, with ETag")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    public RestResponse<SegmentView> read(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            return answer(segments.seen(connection, current.get(), id));
        }
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeSegment", summary = "Changes one's own smart list, or with whom it is shared", description = "A JSON merge patch; groups are replaced as a whole.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SaveSegment.class)))
    @APIResponse(responseCode = "200", description = "The list as changed, with its new ETag")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "403", description = "It is somebody else's: keep a copy")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    @APIResponse(responseCode = "412", description = "Somebody changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<SegmentView> change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch) throws SQLException {
        try (var connection = database.getConnection()) {
            return answer(saving.change(connection, id, ifMatch, patch));
        }
    }

    @DELETE
    @Operation(operationId = "removeSegment", summary = "Removes one's own smart list", description = "Nothing happens to the people on it.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "403", description = "It is somebody else's")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    public void remove(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            removing.remove(connection, id);
        }
    }

    @GET
    @Path("/people")
    @Operation(operationId = "listSegmentPeople", summary = "Who is on a smart list now, in the order of their names",
            description = "Only who the caller may see is listed and counted, whoever made the list.")
    @APIResponse(responseCode = "200", description = "A page of people")
    @APIResponse(responseCode = "400", description = "A cursor or limit is not valid")
    @APIResponse(responseCode = "404", description = "There is none, or it is not shared with the caller")
    public Page<PersonRow> people(@PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor,
                                  @Parameter(description = "Whether to count all that match") @QueryParam("count") @DefaultValue("false") boolean count) throws SQLException {
        int size = Limit.of(limit);
        try (var connection = database.getConnection()) {
            return answering.people(connection, segments.seen(connection, current.get(), id), size, cursor, count);
        }
    }

    private RestResponse<SegmentView> answer(Segment segment) {
        return Answers.ok(segment.version(), SegmentView.of(segment, current.caller().userId()));
    }
}
