package org.vecindad.committees.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.web.ProblemException;

class MembershipTest {

    private final UUID rosa = UUID.randomUUID();
    private final UUID account = UUID.randomUUID();
    private final Instant now = Instant.parse("2026-03-01T18:00:00Z");
    private final Membership membership = new Membership(UUID.randomUUID(), UUID.randomUUID(), rosa, account, Role.CAPTAIN, now);

    @Test
    void eachChangeHasAVersionAndAFactOfItsOwn() {
        assertThat(membership.joined().version()).isEqualTo(1);
        assertThat(membership.become(Role.CO_LEAD, now).version()).isEqualTo(2);
        assertThat(membership.end(now).version()).isEqualTo(3);
        assertThat(membership.restore(now).version()).isEqualTo(4);
    }

    @Test
    void restoringIsToldAsJoining() {
        membership.end(now);

        assertThat(membership.restore(now).type()).isEqualTo("committees.membership.joined.v1");
        assertThat(membership.endedAt()).isNull();
    }

    @Test
    void whatHasEndedChangesNoMoreUntilRestored() {
        membership.end(now);

        assertThatThrownBy(() -> membership.become(Role.LEAD, now))
            .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem()).isEqualTo(MembershipProblem.MEMBERSHIP_HAS_ENDED));
    }

    @Test
    void anErasedPersonLeavesOnlyARoleBehind() {
        var fact = membership.forget(now);

        assertThat(fact.type()).isEqualTo("committees.membership.left.v1");
        assertThat(membership.personId()).isNull();
        assertThat(membership.userId()).isNull();
        assertThat(membership.role()).isEqualTo(Role.CAPTAIN);
    }

    @Test
    void nobodyCanBeRestoredForAnErasedPerson() {
        membership.forget(now);

        assertThatThrownBy(() -> membership.restore(now))
            .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem()).isEqualTo(MembershipProblem.NOBODY_IS_LEFT));
    }

    @Test
    void onlyLeadsAndCoLeadsLead() {
        for (var role : Role.values()) {
            assertThat(role.leads()).as(role.word()).isEqualTo(role == Role.LEAD || role == Role.CO_LEAD);
        }
    }
}
