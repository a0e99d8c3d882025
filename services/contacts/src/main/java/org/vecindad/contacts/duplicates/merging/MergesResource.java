package org.vecindad.contacts.duplicates.merging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.person.SeenPeople;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import java.sql.SQLException;
import java.util.UUID;

@Path("/people/merges/{id}")
@Tag(name = "duplicates")
@Authenticated
@Transactional
@AsCaller
class MergesResource {

    private final AgroalDataSource database;
    private final SeenPeople seen;
    private final Merges merges;
    private final UndoingMerges undoing;

    MergesResource(AgroalDataSource database, SeenPeople seen, Merges merges, UndoingMerges undoing) {
        this.database = database;
        this.seen = seen;
        this.merges = merges;
        this.undoing = undoing;
    }

    @GET
    @Scopes("people:read")
    @Operation(operationId = "readMerge", summary = "A merge, of whoever is seen")
    @APIResponse(responseCode = "200", description = "The merge")
    @APIResponse(responseCode = "404", description = "There is no such merge, or its survivor is not shared with the caller")
    public MergeView read(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            var merge = merges.find(connection, id).orElseThrow(ProblemException::unknownOrUnshared);
            seen.open(merge.survivor());
            return MergeView.of(merge);
        }
    }

    @POST
    @Path("/undo")
    @IdempotentPost
    @Scopes("people:write")
    @Operation(operationId = "undoMerge", summary = "Undoes a merge, for thirty days",
            description = "Both records are as they were; what was added after the merge stays with the survivor. Memberships and attendances that came from the other go back to it.")
    @APIResponse(responseCode = "200", description = "The merge as undone")
    @APIResponse(responseCode = "404", description = "There is no such merge, or its survivor is not shared with the caller")
    @APIResponse(responseCode = "409", description = "It was undone already (merge_is_undone), or is older than thirty days (merge_is_final)")
    public RestResponse<MergeView> undo(@PathParam("id") UUID id) throws SQLException {
        return RestResponse.ok(MergeView.of(undoing.undo(id)));
    }
}
