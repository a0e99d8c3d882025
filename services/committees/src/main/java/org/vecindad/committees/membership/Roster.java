package org.vecindad.committees.membership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vecindad.chassis.web.ProblemException;

/**
 * The rules of a committee's membership as a whole: once each, and one lead.
 *
 * @param concerned those active memberships that matter to the question: the lead's, and any of the person or account in question
 */
record Roster(UUID committee, boolean dissolved, List<Membership> concerned) {

    Membership appoint(Role role, UUID person, UUID user, Instant now) {
        var member = new Membership(UUID.randomUUID(), committee, person, user, role, now);
        mustTake(member);
        return member;
    }

    /** @throws ProblemException if this membership, active as it is or would be, cannot stand beside the others */
    void mustTake(Membership member) {
        if (dissolved) {
            throw new ProblemException(MembershipProblem.COMMITTEE_IS_DISSOLVED);
        }
        mustBeTheOnlyOneOf(member, member.personId(), member.userId());
        if (member.role() == Role.LEAD) {
            mustBeTheOnlyLead(member);
        }
    }

    void mustBeTheOnlyLead(Membership member) {
        if (others(member).anyMatch(Membership::leading)) {
            throw new ProblemException(MembershipProblem.SECOND_LEAD);
        }
    }

    void mustBeTheOnlyOneOf(Membership member, UUID person, UUID user) {
        if (others(member).anyMatch(other -> other.isAbout(person, user))) {
            throw new ProblemException(MembershipProblem.ALREADY_A_MEMBER);
        }
    }

    private Stream<Membership> others(Membership member) {
        return concerned.stream().filter(Membership::active).filter(other -> !other.id().equals(member.id()));
    }
}
