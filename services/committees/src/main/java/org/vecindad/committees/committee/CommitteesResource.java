package org.vecindad.committees.committee;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Scopes;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;

@Path("/committees")
@Authenticated
@Transactional
@AsCaller
@RunOnVirtualThread
@Tag(name = "committees", description = "Neighborhood Defense Committees and their kin.")
class CommitteesResource {

    private final Committees committees;
    private final FoundingCommittees founding;
    private final CurrentGrants current;

    CommitteesResource(Committees committees, FoundingCommittees founding, CurrentGrants current) {
        this.committees = committees;
        this.founding = founding;
        this.current = current;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "foundCommittee", summary = "Found a committee",
        description = "Organizers found committees for others. Who leads a committee may found another and becomes its lead. It begins as forming.")
    @APIResponse(responseCode = "201", description = "Founded; Location and ETag tell where and which version.")
    @APIResponse(responseCode = "400", description = "invalid: violations name each field; unknown_zone at /zone_id.")
    @APIResponse(responseCode = "403", description = "forbidden: neither organizer nor lead.")
    public RestResponse<CommitteeView> found(@NotNull @Valid FoundCommittee command) {
        var committee = founding.found(command, current.get());
        return Answers.created("/committees", committee.id(), committee.version(), CommitteeView.of(committee, current.get()));
    }

    @GET
    @Scopes("committees:read")
    @Operation(operationId = "listCommittees", summary = "List committees by name",
        description = "Organizers see all, everybody else those they belong to. Partners read a directory of active ones.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one.")
    @APIResponse(responseCode = "400", description = "invalid: a parameter is not understood.")
    public Page<CommitteeView> list(
        @QueryParam("state") CommitteeState state,
        @QueryParam("kind") CommitteeKind kind,
        @QueryParam("zone_id") UUID zoneId,
        @Parameter(description = "1 to 200, 50 by default.") @QueryParam("limit") Integer limit,
        @Parameter(description = "next of the page before.") @QueryParam("cursor") String cursor,
        @Parameter(description = "Adds total.") @QueryParam("count") boolean count) {
        var who = current.get();
        var filter = new Committees.Filter(state, kind, zoneId);
        int most = Limit.of(limit);
        var rows = committees.page(who, filter, cursor, most);
        return Page.of(rows, most, committee -> CommitteeView.of(committee, who), committee -> Cursor.of(committee.id()), count ? committees.count(who, filter) : null);
    }
}
