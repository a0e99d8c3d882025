package org.vecindad.contacts.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vecindad.contacts.need.NeedState.CONFIRMED;
import static org.vecindad.contacts.need.NeedState.FULFILLED;
import static org.vecindad.contacts.need.NeedState.NEEDED;
import static org.vecindad.contacts.need.NeedState.OFFERED;
import static org.vecindad.contacts.need.NeedState.WITHDRAWN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.UUID;

class NeedStateTest {

    private final UUID driver = UUID.randomUUID();
    private final SupportNeed need = SupportNeed.of(UUID.randomUUID(), UUID.randomUUID(), NeedKind.RIDE, null, null, UUID.randomUUID(), Instant.EPOCH);

    @Test
    void goesStepByStepToFulfilled() {
        need.become(OFFERED, driver, null);
        need.become(CONFIRMED, driver, null);
        need.become(FULFILLED, driver, null);

        assertThat(need.state()).isEqualTo(FULFILLED);
        assertThat(need.offeredByPersonId()).isEqualTo(driver);
    }

    @Test
    void isNotFulfilledBeforeAnybodyConfirmed() {
        assertThatThrownBy(() -> need.become(FULFILLED, null, null)).hasMessage("state_does_not_follow");
    }

    @Test
    void forgetsTheOfferThatFellThrough() {
        need.become(OFFERED, driver, new byte[] {1});
        need.become(NEEDED, driver, new byte[] {1});

        assertThat(need.offeredByPersonId()).isNull();
        assertThat(need.offeredNote()).isNull();
    }

    @ParameterizedTest
    @EnumSource(NeedState.class)
    void hasAWayBackFromEverywhere(NeedState state) {
        for (var next : state.next()) {
            assertThat(leadsBack(next, state)).as(state + " to " + next).isTrue();
        }
    }

    private static boolean leadsBack(NeedState from, NeedState to) {
        return from.next().contains(to) || from.next().stream().anyMatch(step -> step.next().contains(to));
    }

    @ParameterizedTest
    @EnumSource(value = NeedState.class, names = {"NEEDED", "OFFERED", "CONFIRMED"})
    void canBeWithdrawnUntilItIsFulfilled(NeedState open) {
        assertThat(open.next()).contains(WITHDRAWN);
        assertThat(FULFILLED.next()).doesNotContain(WITHDRAWN);
    }
}
