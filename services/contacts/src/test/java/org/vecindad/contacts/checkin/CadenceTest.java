package org.vecindad.contacts.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;

class CadenceTest {

    @ParameterizedTest
    @CsvSource({
        "DAILY,           2026-03-07, 2026-03-08",
        "EVERY_TWO_DAYS,  2026-03-07, 2026-03-09",
        "WEEKLY,          2026-03-07, 2026-03-14",
        "EVERY_TWO_WEEKS, 2026-03-07, 2026-03-21",
        "MONTHLY,         2026-03-07, 2026-04-07"})
    void goesOnFromTheDayItWasDue(Cadence cadence, LocalDate first, LocalDate next) {
        assertThat(cadence.after(first, first)).isEqualTo(next);
    }

    @Test
    void staysAtTheEndOfAMonthThroughShorterOnes() {
        var first = LocalDate.parse("2027-12-31");
        var days = new ArrayList<String>();
        for (var day = first; days.size() < 4; ) {
            day = Cadence.MONTHLY.after(first, day);
            days.add(day.toString());
        }

        assertThat(days).containsExactly("2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-02, 2026-06-08", "2026-06-04, 2026-06-08", "2026-06-05, 2026-06-15", "2026-06-07, 2026-06-15"})
    void keepsItsDayOfTheWeekAfterALateCallUnlessThatWouldComeTooSoon(LocalDate called, LocalDate next) {
        var monday = LocalDate.parse("2026-06-01");

        assertThat(Cadence.WEEKLY.after(monday, called)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"DAILY", "EVERY_TWO_DAYS", "WEEKLY", "EVERY_TWO_WEEKS", "MONTHLY"})
    void isAlwaysLaterThanTheCall(Cadence cadence) {
        var first = LocalDate.parse("2024-01-31");
        first.datesUntil(first.plusYears(3)).forEach(day -> assertThat(cadence.after(first, day)).isAfter(day).isBefore(day.plusDays(47)));
    }

    @Test
    void isNotBeforeItsFirstDay() {
        assertThat(Cadence.WEEKLY.after(LocalDate.parse("2026-06-10"), LocalDate.parse("2026-06-01"))).isEqualTo("2026-06-10");
    }
}
