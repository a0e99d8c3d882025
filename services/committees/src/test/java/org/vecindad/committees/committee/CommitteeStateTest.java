package org.vecindad.committees.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vecindad.chassis.web.ProblemException;

class CommitteeStateTest {

    private final Instant now = Instant.parse("2026-03-01T18:00:00Z");
    private final Committee committee = new Committee(UUID.randomUUID(), new FoundCommittee("Mission", CommitteeKind.NEIGHBORHOOD_DEFENSE, List.of("es"), null), UUID.randomUUID(), now);

    @Test
    void aCommitteeBeginsAsForming() {
        assertThat(committee.state()).isEqualTo(CommitteeState.FORMING);
        assertThat(committee.founded().type()).isEqualTo("committees.committee.founded.v1");
    }

    @Test
    void anActiveCommitteePausesAndGoesOn() {
        committee.become(CommitteeState.ACTIVE, now);
        committee.become(CommitteeState.PAUSED, now);

        var fact = committee.become(CommitteeState.ACTIVE, now);

        assertThat(fact.type()).isEqualTo("committees.committee.state_changed.v1");
        assertThat(fact.version()).isEqualTo(4);
    }

    @Test
    void aFormingCommitteeCannotPause() {
        assertThatThrownBy(() -> committee.become(CommitteeState.PAUSED, now))
            .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem()).isEqualTo(CommitteeProblem.STATE_CANNOT_FOLLOW));
        assertThat(committee.version()).isEqualTo(1);
    }

    @Test
    void dissolvingByMistakeCanBeTakenBack() {
        committee.become(CommitteeState.DISSOLVED, now);

        committee.become(CommitteeState.DORMANT, now);

        assertThat(committee.dissolved()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void noStateIsADeadEnd(CommitteeState state) {
        assertThat(state.next()).isNotEmpty().doesNotContain(state);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISSOLVED")
    void everyCommitteeCanDissolve(CommitteeState state) {
        assertThat(state.next()).contains(CommitteeState.DISSOLVED);
        assertThat(EnumSet.copyOf(CommitteeState.DISSOLVED.next())).containsExactly(CommitteeState.DORMANT);
    }
}
