package org.vecindad.committees.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.web.ProblemException;

class AppointingMembersTest {

    private final UUID committee = UUID.randomUUID();
    private final UUID rosa = UUID.randomUUID();
    private final UUID tomas = UUID.randomUUID();
    private final UUID account = UUID.randomUUID();
    private final Instant now = Instant.parse("2026-03-01T18:00:00Z");

    @Test
    void appointsTheFirstLead() {
        var lead = roster().appoint(Role.LEAD, rosa, null, now);

        assertThat(lead.leading()).isTrue();
        assertThat(lead.joined()).isInstanceOf(MembershipFact.MemberJoined.class);
    }

    @Test
    void refusesASecondLead() {
        var roster = roster(member(rosa, null, Role.LEAD));

        assertRefused(MembershipProblem.SECOND_LEAD, () -> roster.appoint(Role.LEAD, tomas, null, now));
    }

    @Test
    void appointsSeveralCoLeads() {
        var roster = roster(member(rosa, null, Role.LEAD), member(UUID.randomUUID(), null, Role.CO_LEAD));

        assertThat(roster.appoint(Role.CO_LEAD, tomas, null, now).role()).isEqualTo(Role.CO_LEAD);
    }

    @Test
    void refusesToAppointAPersonTwice() {
        var roster = roster(member(rosa, null, Role.CAPTAIN));

        assertRefused(MembershipProblem.ALREADY_A_MEMBER, () -> roster.appoint(Role.TRAINER, rosa, null, now));
    }

    @Test
    void refusesToAppointAnAccountTwice() {
        var roster = roster(member(null, account, Role.CAPTAIN));

        assertRefused(MembershipProblem.ALREADY_A_MEMBER, () -> roster.appoint(Role.TRAINER, rosa, account, now));
    }

    @Test
    void appointsAgainWhoHasLeft() {
        var left = member(rosa, null, Role.CAPTAIN);
        left.end(now);

        assertThat(roster(left).appoint(Role.MEMBER, rosa, null, now).id()).isNotEqualTo(left.id());
    }

    @Test
    void aLeadWhoLeftMakesRoomForAnother() {
        var left = member(rosa, null, Role.LEAD);
        left.end(now);

        assertThat(roster(left).appoint(Role.LEAD, tomas, null, now).leading()).isTrue();
    }

    @Test
    void refusesToAppointToADissolvedCommittee() {
        var roster = new Roster(committee, true, List.of());

        assertRefused(MembershipProblem.COMMITTEE_IS_DISSOLVED, () -> roster.appoint(Role.MEMBER, rosa, null, now));
    }

    @Test
    void refusesToRestoreALeadBesideAnother() {
        var former = member(rosa, null, Role.LEAD);
        former.end(now);
        var roster = roster(member(tomas, null, Role.LEAD));

        assertRefused(MembershipProblem.SECOND_LEAD, () -> roster.mustTake(former));
    }

    private Roster roster(Membership... members) {
        return new Roster(committee, false, Arrays.asList(members));
    }

    private Membership member(UUID person, UUID user, Role role) {
        return new Membership(UUID.randomUUID(), committee, person, user, role, now);
    }

    private static void assertRefused(MembershipProblem problem, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
