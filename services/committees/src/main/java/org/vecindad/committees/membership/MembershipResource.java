package org.vecindad.committees.membership;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
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
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.committees.committee.Committees;
import org.vecindad.committees.person.AskFirst;

@Path("/committees/{id}/memberships/{membershipId}")
@Authenticated
@Transactional
@AsCaller
@RunOnVirtualThread
@Tag(name = "memberships")
class MembershipResource {

    private final Committees committees;
    private final Memberships memberships;
    private final ChangingMemberships changing;
    private final CurrentGrants current;

    MembershipResource(Committees committees, Memberships memberships, ChangingMemberships changing, CurrentGrants current) {
        this.committees = committees;
        this.memberships = memberships;
        this.changing = changing;
        this.current = current;
    }

    @GET
    @Operation(operationId = "getMembership", summary = "Open a membership", description = "For leads, organizers and whose it is; also after it has ended.")
    @APIResponse(responseCode = "200", description = "The membership; the ETag is its version.")
    @APIResponse(responseCode = "404", description = "not_found: there is none, or it is not shared with the caller.")
    public RestResponse<MembershipView> get(UUID id, UUID membershipId) {
        var membership = memberships.visible(committees.visible(id, current.get()), membershipId, current.get());
        return Answers.ok(membership.version(), MembershipView.of(membership));
    }

    @PATCH
    @AskFirst
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeMembership", summary = "Change a role, hand over, restore, or say which person an account is",
        description = "For leads and organizers. A lead who takes another role names the successor's membership in successor_id. state active restores what ended by mistake.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ChangeMembership.class)))
    @APIResponse(responseCode = "200", description = "The changed membership.")
    @APIResponse(responseCode = "400", description = "invalid: violations name each field.")
    @APIResponse(responseCode = "403", description = "forbidden; only_organizers_appoint_a_lead; only_organizers_name_accounts.")
    @APIResponse(responseCode = "404", description = "not_found: no such membership or person, or not shared with the caller.")
    @APIResponse(responseCode = "409", description = "second_lead; lead_needs_a_successor; successor_is_no_member; already_a_member; membership_has_ended; membership_has_no_account; nobody_is_left; person_has_another_account; committee_is_dissolved.")
    @APIResponse(responseCode = "412", description = "version_stale: somebody changed it since; open it again.")
    @APIResponse(responseCode = "428", description = "version_missing: send If-Match.")
    @APIResponse(responseCode = "503", description = "owner_unreachable: contacts does not answer; nothing was changed, try again after Retry-After.")
    public RestResponse<MembershipView> change(UUID id, UUID membershipId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode patch) {
        var membership = changing.change(id, membershipId, ifMatch, patch, current.get());
        return Answers.ok(membership.version(), MembershipView.of(membership));
    }

    @DELETE
    @Operation(operationId = "endMembership", summary = "End a membership",
        description = "For leads and organizers. The record stays and can be restored; other committees' memberships are left alone. If-Match is honored where it is sent.")
    @APIResponse(responseCode = "204", description = "It has ended.")
    @APIResponse(responseCode = "403", description = "forbidden: not a lead of this committee, or it is the lead's own.")
    @APIResponse(responseCode = "404", description = "not_found: there is none, or it is not shared with the caller.")
    @APIResponse(responseCode = "409", description = "lead_needs_a_successor: the lead hands over first.")
    @APIResponse(responseCode = "412", description = "version_stale: somebody changed it since; open it again.")
    public void end(UUID id, UUID membershipId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        changing.end(id, membershipId, ifMatch, current.get());
    }
}
