package org.vecindad.contacts.revealing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class WindowTest {

    private static final Instant EVENING = Instant.parse("2026-05-01T19:00:00Z");
    private static final Budget BUDGET = new Budget(2, 3);

    private final Window window = new Window();

    @Test
    void countsEachPersonOnceADay() {
        assertThat(window.take(List.of(1L, 2L), BUDGET, EVENING)).containsExactly(1L, 2L);
        assertThat(window.take(List.of(2L, 1L), BUDGET, EVENING.plusSeconds(60))).containsExactly(2L, 1L);
        assertThat(window.inHour(EVENING)).isEqualTo(2);
        assertThat(window.drain()).hasSize(2);
        assertThat(window.drain()).isEmpty();
    }

    @Test
    void showsNobodyNewBeyondTheHour() {
        assertThat(window.take(List.of(1L, 2L, 3L), BUDGET, EVENING)).containsExactly(1L, 2L);
        assertThat(window.until(BUDGET, EVENING.plusSeconds(600))).isEqualTo(Duration.ofMinutes(50));
        assertThat(window.take(List.of(3L), BUDGET, EVENING.plus(Window.HOUR))).containsExactly(3L);
    }

    @Test
    void showsNobodyNewBeyondTheDay() {
        window.take(List.of(1L, 2L), BUDGET, EVENING);
        window.take(List.of(3L), BUDGET, EVENING.plus(Window.HOUR));

        var later = EVENING.plus(Duration.ofHours(3));
        assertThat(window.take(List.of(4L), BUDGET, later)).isEmpty();
        assertThat(window.until(BUDGET, later)).isEqualTo(Duration.ofHours(21));
        assertThat(window.take(List.of(4L), BUDGET, EVENING.plus(Window.DAY))).containsExactly(4L);
    }

    @Test
    void countsNobodyOfThoseWhoGoTogetherWhenOneIsTooMany() {
        window.take(List.of(1L), BUDGET, EVENING);

        assertThat(window.takeAll(List.of(1L, 2L, 3L), BUDGET, EVENING)).isFalse();
        assertThat(window.inHour(EVENING)).isEqualTo(1);
        assertThat(window.takeAll(List.of(1L, 2L), BUDGET, EVENING)).isTrue();
        assertThat(window.takeAll(List.of(1L, 2L), BUDGET, EVENING)).isTrue();
    }

    @Test
    void countsWhatOtherReplicasShowed() {
        window.learn(List.of(new Window.Mark(1, EVENING.minusSeconds(60)), new Window.Mark(2, EVENING), new Window.Mark(3, EVENING.minus(Window.DAY))), EVENING);

        assertThat(window.take(List.of(1L, 4L), BUDGET, EVENING)).containsExactly(1L);
        assertThat(window.inDay(EVENING)).isEqualTo(2);
        // what was learned is written down already
        assertThat(window.drain()).isEmpty();
    }

    @Test
    void writesAgainWhatCouldNotBeWritten() {
        window.take(List.of(1L), BUDGET, EVENING);
        window.putBack(window.drain());
        assertThat(window.drain()).containsExactly(new Window.Mark(1, EVENING));
    }
}
