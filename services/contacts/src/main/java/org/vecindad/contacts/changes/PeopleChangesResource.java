package org.vecindad.contacts.changes;

import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.Limit;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import java.sql.SQLException;

@Path("/people/changes")
@Tag(name = "people")
@Authenticated
@Transactional
@AsCaller
class PeopleChangesResource {

    private static final String EXAMPLE = """
            {"items": [{"id": "0b6a8c4e-5f0e-4a0e-9d0a-1c5a3f3f2b11", "changed_at": "2026-11-23T17:05:12.120394Z"},
                       {"id": "5b1f0d8e-53c2-4d52-8a7b-4f6b2f0f9c02", "changed_at": "2026-11-23T17:05:14.004113Z", "deleted": true}],
             "next": "HzEyMzQ1HzAfMTc2MzkyMzUxMh9hbGw"}""";

    private final FollowingPeople following;

    PeopleChangesResource(FollowingPeople following) {
        this.following = following;
    }

    @GET
    @Scopes("people:read")
    @Operation(operationId = "listPeopleChanges", summary = "Who changed, came into view or left it since the last time",
            description = "Without a cursor it begins with everyone the caller sees, then goes on with what changed since. Read until items is empty, keep next, and ask again with it later; "
                    + "next is always there. Items hold ids only: read each person, and forget those marked as deleted. Somebody may come twice, and nobody is left out, "
                    + "also when changes are made at the same time. A change is told for at least 30 days. "
                    + "A cursor older than that, or one of a caller who sees another part of the coalition by now, answers 410 (changes_forgotten): "
                    + "begin again without one, and forget whoever does not come again.")
    @APIResponse(responseCode = "200", description = "What changed, in the order in which it did",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChangesView.class), examples = @ExampleObject(name = "One changed, one to forget", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A cursor or limit is not valid")
    @APIResponse(responseCode = "410", description = "The cursor leads nowhere any more; begin again (changes_forgotten)")
    public ChangesView list(
            @Parameter(description = "The next of the last answer") @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) throws SQLException {
        return following.since(cursor == null || cursor.isBlank() ? null : cursor, Limit.of(limit));
    }
}
