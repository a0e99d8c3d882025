package org.vecindad.contacts.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vecindad.contacts.intake.Flaw;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

class BestTimeTest {

    private static final BestTime EVENINGS = at(LocalTime.of(18, 0), LocalTime.of(20, 0));

    @ParameterizedTest
    @CsvSource({"2026-03-07, 2026-03-08T02:00:00Z", "2026-03-08, 2026-03-09T01:00:00Z", "2026-10-31, 2026-11-01T01:00:00Z", "2026-11-01, 2026-11-02T02:00:00Z"})
    void isTheSameOnTheClockWhenTheClocksChange(LocalDate day, Instant begins) {
        assertThat(EVENINGS.begins(day)).isEqualTo(begins);
        assertThat(Duration.between(EVENINGS.begins(day), EVENINGS.ends(day))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void movesOnWithAnHourThatTheClocksSkip() {
        var night = at(LocalTime.of(2, 30), null);

        assertThat(night.begins(LocalDate.parse("2026-03-08"))).isEqualTo("2026-03-08T10:30:00Z");
        assertThat(night.ends(LocalDate.parse("2026-03-08"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01T06:59:59Z, 2026-10-31", "2026-11-01T07:00:00Z, 2026-11-01", "2026-11-02T07:59:59Z, 2026-11-01", "2026-11-02T08:00:00Z, 2026-11-02"})
    void countsDaysWhereThePersonIs(Instant moment, LocalDate day) {
        assertThat(EVENINGS.dayOf(moment)).isEqualTo(day);
    }

    @Test
    void waitsForADayThatSuits() {
        var best = new BestTime(List.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY), null, null, "America/Los_Angeles");

        assertThat(best.onOrAfter(LocalDate.parse("2026-11-02"))).isEqualTo("2026-11-03");
        assertThat(best.onOrAfter(LocalDate.parse("2026-11-03"))).isEqualTo("2026-11-03");
        assertThat(EVENINGS.onOrAfter(LocalDate.parse("2026-11-02"))).isEqualTo("2026-11-02");
    }

    @Test
    void endsAfterItBeginsInAPlaceThatIsKnown() {
        var flaws = new ArrayList<Flaw>();
        new BestTime(null, LocalTime.of(20, 0), LocalTime.of(18, 0), "Nowhere/Land").check(flaws);

        assertThat(flaws).extracting(Flaw::code).containsExactly("ends_before_start", "not_a_timezone");
    }

    private static BestTime at(LocalTime from, LocalTime to) {
        return new BestTime(null, from, to, "America/Los_Angeles");
    }
}
