package org.vecindad.committees.membership;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.committees.committee.Committee;
import org.vecindad.committees.committee.Committees;
import org.vecindad.committees.person.NamingPeople;

/** A membership's role, state and person change one at a time, each told by a fact of its own, however many a patch names. */
@ApplicationScoped
class ChangingMemberships {

    private final Committees committees;
    private final Memberships memberships;
    private final LinkingMembers linking;
    private final NamingPeople naming;
    private final MergePatch mergePatch;
    private final Outbox outbox;

    ChangingMemberships(Committees committees, Memberships memberships, LinkingMembers linking, NamingPeople naming, MergePatch mergePatch, Outbox outbox) {
        this.committees = committees;
        this.memberships = memberships;
        this.linking = linking;
        this.naming = naming;
        this.mergePatch = mergePatch;
        this.outbox = outbox;
    }

    Membership change(UUID committeeId, UUID id, String ifMatch, JsonNode patch, Grants who) {
        var committee = committees.visible(committeeId, who);
        var membership = memberships.visible(committee, id, who);
        mustChange(committee, who);
        ETags.require(ifMatch, membership.version());
        var change = mergePatch.apply(patch, ChangeMembership.of(membership), ChangeMembership.class);
        var person = change.personId();
        if (person != null && !person.equals(membership.personId())) {
            linking.mayLink(membership, change, who);
            person = naming.named(person);
        }

        // who is named is settled: only now are rows held, and the version is compared again with what is really there
        committees.hold(committee);
        memberships.hold(membership);
        ETags.require(ifMatch, membership.version());
        if (change.state() == MembershipState.ACTIVE && !membership.active()) {
            restore(committee, membership, who);
        }
        if (!Objects.equals(person, membership.personId()) || !Objects.equals(change.userId(), membership.userId())) {
            linking.link(committee, membership, person, change, who);
        }
        if (change.role() != membership.role()) {
            giveRole(committee, membership, change, who);
        }
        if (change.state() == MembershipState.ENDED && membership.active()) {
            end(membership, who);
        }
        return membership;
    }

    /** Ending what has ended changes nothing: whoever asks twice gets the same answer. */
    void end(UUID committeeId, UUID id, String ifMatch, Grants who) {
        var committee = committees.visible(committeeId, who);
        var membership = memberships.visible(committee, id, who);
        mustChange(committee, who);
        committees.hold(committee);
        memberships.hold(membership);
        if (ifMatch != null) {
            ETags.require(ifMatch, membership.version());
        }
        if (membership.active()) {
            end(membership, who);
        }
    }

    private void end(Membership membership, Grants who) {
        if (membership.leading()) {
            mayStepDown(membership, null, who);
        }
        outbox.record(membership.end(Instant.now()));
    }

    private void restore(Committee committee, Membership membership, Grants who) {
        memberships.roster(committee, membership.personId(), membership.userId()).mustTake(membership);
        if (membership.role() == Role.LEAD && !MembershipPolicy.appointsALead(who)) {
            throw new ProblemException(MembershipProblem.ONLY_ORGANIZERS_APPOINT_A_LEAD);
        }
        outbox.record(membership.restore(Instant.now()));
    }

    private void giveRole(Committee committee, Membership membership, ChangeMembership change, Grants who) {
        if (membership.leading()) {
            mayStepDown(membership, change.successorId(), who);
            outbox.record(membership.become(change.role(), Instant.now()));
            if (change.successorId() != null) {
                handOver(committee, membership, change.successorId(), who);
            }
            return;
        }
        if (change.role() == Role.LEAD) {
            memberships.roster(committee, null, null).mustBeTheOnlyLead(membership);
            if (!MembershipPolicy.appointsALead(who)) {
                throw new ProblemException(MembershipProblem.ONLY_ORGANIZERS_APPOINT_A_LEAD);
            }
        }
        outbox.record(membership.become(change.role(), Instant.now()));
    }

    private void handOver(Committee committee, Membership former, UUID successorId, Grants who) {
        var successor = memberships.findById(successorId);
        if (successor == null || successor.id().equals(former.id()) || !successor.committeeId().equals(committee.id()) || !memberships.hold(successor).active()) {
            throw new ProblemException(MembershipProblem.SUCCESSOR_IS_NO_MEMBER);
        }
        // the former lead's row is written by now: the database, too, knows only one
        outbox.record(successor.become(Role.LEAD, Instant.now()));
    }

    private static void mayStepDown(Membership lead, UUID successor, Grants who) {
        if (!MembershipPolicy.unseats(who, lead)) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        if (successor == null && !MembershipPolicy.leavesTheLeadOpen(who)) {
            throw new ProblemException(MembershipProblem.LEAD_NEEDS_A_SUCCESSOR);
        }
    }

    private static void mustChange(Committee committee, Grants who) {
        if (!MembershipPolicy.changes(who, committee.id())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
    }
}
