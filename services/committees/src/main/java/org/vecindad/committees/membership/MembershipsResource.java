package org.vecindad.committees.membership;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
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
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;
import org.vecindad.committees.committee.Committees;
import org.vecindad.committees.person.AskFirst;

@Path("/committees/{id}/memberships")
@Authenticated
@Transactional
@AsCaller
@RunOnVirtualThread
@Tag(name = "memberships", description = "Who is in a committee, and as what.")
class MembershipsResource {

    private final Committees committees;
    private final Memberships memberships;
    private final AppointingMembers appointing;
    private final CurrentGrants current;

    MembershipsResource(Committees committees, Memberships memberships, AppointingMembers appointing, CurrentGrants current) {
        this.committees = committees;
        this.memberships = memberships;
        this.appointing = appointing;
        this.current = current;
    }

    @POST
    @AskFirst
    @IdempotentPost
    @Operation(operationId = "appointMember", summary = "Appoint somebody to a committee",
        description = "Leads appoint people they see to their own committee; organizers appoint anywhere, and accounts too. An account linked to the person is carried along.")
    @APIResponse(responseCode = "201", description = "Appointed; Location and ETag tell where and which version.")
    @APIResponse(responseCode = "400", description = "invalid: nobody is named, or the role is none of ours.")
    @APIResponse(responseCode = "403", description = "forbidden; only_organizers_appoint_a_lead; only_organizers_name_accounts.")
    @APIResponse(responseCode = "404", description = "not_found: no such committee or person, or not shared with the caller.")
    @APIResponse(responseCode = "409", description = "second_lead; already_a_member; committee_is_dissolved; person_has_another_account.")
    @APIResponse(responseCode = "503", description = "owner_unreachable: contacts does not answer; nothing was changed, try again after Retry-After.")
    public RestResponse<MembershipView> appoint(UUID id, @NotNull @Valid AppointMember command) {
        var member = appointing.appoint(id, command, current.get());
        return Answers.created("/committees/" + id + "/memberships", member.id(), member.version(), MembershipView.of(member));
    }

    @GET
    @Operation(operationId = "listMemberships", summary = "List a committee's memberships, oldest first",
        description = "Leads and organizers see all, other members their own.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one.")
    @APIResponse(responseCode = "400", description = "invalid: a parameter is not understood.")
    @APIResponse(responseCode = "404", description = "not_found: there is none, or it is not shared with the caller.")
    public Page<MembershipView> list(
        UUID id,
        @Parameter(description = "ended to see who left.") @QueryParam("state") @DefaultValue("active") MembershipState state,
        @QueryParam("role") Role role,
        @QueryParam("person_id") UUID personId,
        @Parameter(description = "1 to 200, 50 by default.") @QueryParam("limit") Integer limit,
        @Parameter(description = "next of the page before.") @QueryParam("cursor") String cursor,
        @Parameter(description = "Adds total.") @QueryParam("count") boolean count) {
        var who = current.get();
        var committee = committees.visible(id, who);
        var filter = new Memberships.Filter(state, role, personId);
        int most = Limit.of(limit);
        return Page.of(memberships.page(committee, who, filter, cursor, most), most, MembershipView::of, Memberships::cursorAfter,
            count ? memberships.count(committee, who, filter) : null);
    }
}
