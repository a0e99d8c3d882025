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
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.person.SeenPeople;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import java.sql.SQLException;
import java.util.UUID;

@Path("/people/{id}/merges")
@Tag(name = "duplicates")
@Authenticated
@Transactional
@AsCaller
class PersonMergesResource {

    private final AgroalDataSource database;
    private final SeenPeople seen;
    private final Merges merges;
    private final MergingPeople merging;

    PersonMergesResource(AgroalDataSource database, SeenPeople seen, Merges merges, MergingPeople merging) {
        this.database = database;
        this.seen = seen;
        this.merges = merges;
        this.merging = merging;
    }

    @POST
    @IdempotentPost
    @Scopes("people:write")
    @Operation(operationId = "mergePeople", summary = "Merges another record into this one",
            description = "The caller sees both and may change both. Nothing is lost unless fields say so: lists grow together, notes are joined, what one of them refused "
                    + "stays refused; committees that care, organizations, memberships and attendances follow. The other id answers with this person from then on. "
                    + "Can be undone for thirty days.")
    @APIResponse(responseCode = "201", description = "The merge, with Location")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "404", description = "One of them does not exist or is not shared with the caller")
    @APIResponse(responseCode = "412", description = "Somebody changed one of them meanwhile")
    public RestResponse<MergeView> merge(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid MergePeople request) throws SQLException {
        var merge = merging.merge(id, ifMatch, request);
        return RestResponse.ResponseBuilder.<MergeView>create(201).entity(MergeView.of(merge))
                .header(HttpHeaders.LOCATION, "/api/v1/people/merges/" + merge.id()).build();
    }

    @GET
    @Scopes("people:read")
    @Operation(operationId = "listMerges", summary = "What was merged into a person and can still be undone", description = "The newest first, at most 200.")
    @APIResponse(responseCode = "200", description = "The merges")
    @APIResponse(responseCode = "404", description = "There is nobody, or nobody shared with the caller")
    public Page<MergeView> list(@PathParam("id") UUID id) throws SQLException {
        seen.open(id);
        try (var connection = database.getConnection()) {
            return new Page<>(merges.undoable(connection, id).stream().map(MergeView::of).toList(), null, null);
        }
    }
}
