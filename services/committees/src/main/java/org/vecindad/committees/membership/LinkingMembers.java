package org.vecindad.committees.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.committees.committee.Committee;

/** A membership made for an account learns which person that is, and the other way round; a wrong link is taken back the same way. */
@ApplicationScoped
class LinkingMembers {

    private final Memberships memberships;
    private final Accounts accounts;
    private final Outbox outbox;

    LinkingMembers(Memberships memberships, Accounts accounts, Outbox outbox) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    void mayLink(Membership membership, ChangeMembership change, Grants who) {
        if (change.userId() == null) {
            throw new ProblemException(MembershipProblem.MEMBERSHIP_HAS_NO_ACCOUNT);
        }
        boolean sameAccount = Objects.equals(change.userId(), membership.userId());
        if (!(sameAccount ? MembershipPolicy.saysWhoIs(who, membership) : MembershipPolicy.namesAccounts(who))) {
            throw new ProblemException(MembershipProblem.ONLY_ORGANIZERS_NAME_ACCOUNTS);
        }
    }

    void link(Committee committee, Membership membership, UUID person, ChangeMembership change, Grants who) {
        var formerUser = membership.userId();
        boolean takenBack = change.userId() == null && formerUser != null && Objects.equals(person, membership.personId());
        if (takenBack) {
            mustNameAccounts(who);
        } else {
            mayLink(membership, change, who);
        }
        memberships.roster(committee, person, change.userId()).mustBeTheOnlyOneOf(membership, person, change.userId());
        outbox.record(membership.link(person, change.userId(), Instant.now()));
        if (person != null && change.userId() != null) {
            accounts.link(change.userId(), person, who);
        } else if (formerUser != null) {
            accounts.unlink(formerUser);
        }
    }

    private static void mustNameAccounts(Grants who) {
        if (!MembershipPolicy.namesAccounts(who)) {
            throw new ProblemException(MembershipProblem.ONLY_ORGANIZERS_NAME_ACCOUNTS);
        }
    }
}
