package org.vecindad.committees.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.committees.committee.Committee;
import org.vecindad.committees.committee.Committees;
import org.vecindad.committees.committee.FirstLead;
import org.vecindad.committees.person.NamingPeople;

/** Leads appoint whom they see to their own committee; organizers appoint anybody anywhere, a lead too. */
@ApplicationScoped
class AppointingMembers implements FirstLead {

    private final Committees committees;
    private final Memberships memberships;
    private final NamingPeople naming;
    private final Accounts accounts;
    private final Outbox outbox;

    AppointingMembers(Committees committees, Memberships memberships, NamingPeople naming, Accounts accounts, Outbox outbox) {
        this.committees = committees;
        this.memberships = memberships;
        this.naming = naming;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    Membership appoint(UUID committeeId, AppointMember command, Grants who) {
        var committee = committees.visible(committeeId, who);
        mayAppoint(command, committee, who);
        command.mustNameSomebody();
        var person = command.personId() != null ? naming.named(command.personId()) : accounts.personOf(command.userId()).orElse(null);
        var user = command.userId() != null ? command.userId() : accounts.vouchedUserOf(person).orElse(null);

        committees.hold(committee);
        var member = memberships.roster(committee, person, user).appoint(command.role(), person, user, Instant.now());
        if (command.role() == Role.LEAD && !MembershipPolicy.appointsALead(who)) {
            throw new ProblemException(MembershipProblem.ONLY_ORGANIZERS_APPOINT_A_LEAD);
        }
        memberships.persist(member);
        outbox.record(member.joined());
        if (command.personId() != null && command.userId() != null) {
            accounts.link(user, person, who);
        }
        return member;
    }

    @Override
    public void lead(Committee committee, Caller founder) {
        var lead = new Membership(UUID.randomUUID(), committee.id(), accounts.personOf(founder.userId()).orElse(null), founder.userId(), Role.LEAD, Instant.now());
        memberships.persist(lead);
        outbox.record(lead.joined());
    }

    private static void mayAppoint(AppointMember command, Committee committee, Grants who) {
        if (!MembershipPolicy.changes(who, committee.id())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        if (command.userId() != null && !MembershipPolicy.namesAccounts(who)) {
            throw new ProblemException(MembershipProblem.ONLY_ORGANIZERS_NAME_ACCOUNTS);
        }
    }
}
