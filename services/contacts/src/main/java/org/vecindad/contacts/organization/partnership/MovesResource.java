package org.vecindad.contacts.organization.partnership;

import io.quarkus.security.Authenticated;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.Look.Action;
import org.vecindad.contacts.organization.OrganizationLooks;
import org.vecindad.contacts.organization.OrganizationPolicy;
import org.vecindad.contacts.organization.OrganizationWords;
import org.vecindad.contacts.organization.Organizations;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Path("/organizations/{id}/moves")
@Tag(name = "organizations")
@Authenticated
@Transactional
@AsCaller
class MovesResource {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Organizations organizations;
    private final MovingPartnerships moving;
    private final PartnershipMoves moves;
    private final OrganizationWords words;
    private final OrganizationLooks looks;
    private final CurrentGrants current;

    MovesResource(Organizations organizations, MovingPartnerships moving, PartnershipMoves moves, OrganizationWords words, OrganizationLooks looks, CurrentGrants current) {
        this.organizations = organizations;
        this.moving = moving;
        this.moves = moves;
        this.words = words;
        this.looks = looks;
        this.current = current;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "movePartnership", summary = "Moves a partnership to another stage", description = "If-Match names the organization's version. Beyond contacted by organizers; "
            + "to screened, and to active where votes were cast, when two thirds of the votes cast say yes.")
    @APIResponse(responseCode = "201", description = "The move, with Location")
    @APIResponse(responseCode = "400", description = "Something is not valid (violations)")
    @APIResponse(responseCode = "403", description = "This move is for organizers (organizers_decide)")
    @APIResponse(responseCode = "404", description = "There is no such organization, or it is not shared with the caller")
    @APIResponse(responseCode = "409", description = "It does not go there from here (stage_does_not_follow, screening_not_passed)")
    @APIResponse(responseCode = "412", description = "Somebody changed the organization meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<MoveView> move(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid MovePartnership request) throws SQLException {
        var move = moving.move(id, ifMatch, request);
        return RestResponse.ResponseBuilder.<MoveView>create(201).entity(move).location(URI.create("/api/v1/organizations/" + id + "/moves/" + move.id())).build();
    }

    @GET
    @Operation(operationId = "listPartnershipMoves", summary = "How a partnership came to its stage, the newest first",
            description = "For leads and organizers; moves that were taken back say so. Writes an audit entry.")
    @APIResponse(responseCode = "200", description = "A page of moves")
    @APIResponse(responseCode = "404", description = "There is no such organization, or it is not shared with the caller")
    public Page<MoveView> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        organizations.seen(id);
        if (!OrganizationPolicy.worksWithAll(current.get())) {
            throw ProblemException.unknownOrUnshared();
        }
        int size = Limit.of(limit);
        var after = cursor == null ? null : Cursor.parts(cursor, 2);
        var found = after == null ? moves.before(id, NEVER, LAST, size + 1) : moves.before(id, Cursor.time(after.getFirst()), Cursor.id(after.getLast()), size + 1);
        looks.over(Action.PARTNERSHIP_MOVES_READ, id, Math.min(found.size(), size));
        var opened = words.of(List.of(id));
        return Page.of(found, size, move -> MoveView.of(move, opened, current.caller().userId()), last -> Cursor.of(last.at(), last.id()), null);
    }

    @POST
    @Path("/{moveId}/undo")
    @Operation(operationId = "undoPartnershipMove", summary = "Takes the last move back", description = "By who made it, or an organizer. It stays on record.")
    @APIResponse(responseCode = "200", description = "The move as taken back")
    @APIResponse(responseCode = "403", description = "This move is for organizers (organizers_decide)")
    @APIResponse(responseCode = "404", description = "There is no such move, or it is not shared with the caller")
    @APIResponse(responseCode = "409", description = "The partnership went on meanwhile (move_is_not_the_last)")
    public MoveView undo(@PathParam("id") UUID id, @PathParam("moveId") UUID move) throws SQLException {
        return moving.undo(id, move);
    }
}
