package org.vecindad.contacts.organization.partnership;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;

@Path("/organizations/{id}/screening")
@Tag(name = "organizations")
@Authenticated
@Transactional
@AsCaller
class ScreeningResource {

    private final Screening screening;

    ScreeningResource(Screening screening) {
        this.screening = screening;
    }

    @GET
    @Operation(operationId = "readScreening", summary = "How the screening of a partnership stands", description = "For organizers.")
    @APIResponse(responseCode = "200", description = "The votes counted, and whether two thirds of those cast say yes")
    @APIResponse(responseCode = "403", description = "Organizers screen")
    @APIResponse(responseCode = "404", description = "There is no such organization, or it is not shared with the caller")
    public ScreeningView read(@PathParam("id") UUID id) {
        return screening.of(id);
    }

    @GET
    @Path("/votes")
    @Operation(operationId = "listScreeningVotes", summary = "Who voted how, and why", description = "The votes of this round; for organizers. Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "A page of votes")
    @APIResponse(responseCode = "403", description = "Organizers screen")
    @APIResponse(responseCode = "404", description = "There is no such organization, or it is not shared with the caller")
    public Page<VoteView> votes(@PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        int size = Limit.of(limit);
        return Page.of(screening.votes(id, cursor == null ? new UUID(0, 0) : after(cursor), size + 1), size, vote -> vote, last -> Cursor.of(last.id()), null);
    }

    @POST
    @Path("/votes")
    @IdempotentPost
    @Operation(operationId = "castScreeningVote", summary = "Votes on a partnership", description = "By organizers, while it is a prospect, contacted or in a meeting. A second vote replaces the first.")
    @APIResponse(responseCode = "201", description = "The vote, with Location")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "403", description = "Organizers screen")
    @APIResponse(responseCode = "404", description = "There is no such organization, or it is not shared with the caller")
    @APIResponse(responseCode = "409", description = "The partnership is past its screening (screening_is_closed)")
    public RestResponse<VoteView> cast(@PathParam("id") UUID id, @NotNull @Valid CastVote request) throws SQLException {
        var vote = screening.cast(id, request);
        return RestResponse.ResponseBuilder.<VoteView>create(201).entity(vote)
                .location(URI.create("/api/v1/organizations/" + id + "/screening/votes/" + vote.id())).build();
    }

    @DELETE
    @Path("/votes/{voteId}")
    @Operation(operationId = "takeBackScreeningVote", summary = "Takes one's own vote back")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "403", description = "Organizers screen")
    @APIResponse(responseCode = "404", description = "There is no such vote of the caller's")
    @APIResponse(responseCode = "409", description = "The partnership is past its screening (screening_is_closed)")
    public void takeBack(@PathParam("id") UUID id, @PathParam("voteId") UUID vote) throws SQLException {
        screening.takeBack(id, vote);
    }

    private static UUID after(String cursor) {
        try {
            return UUID.fromString(Cursor.parts(cursor, 1).getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.unknown();
        }
    }
}
