package org.vecindad.contacts.checkin;

import java.time.LocalDate;
import java.util.Locale;

/** How often. A rhythm is counted from its first day, so that a month's last day stays the last, and a late call does not move the next. */
enum Cadence {
    DAILY(1), EVERY_TWO_DAYS(2), WEEKLY(7), EVERY_TWO_WEEKS(14), MONTHLY(30);

    private final int days;

    Cadence(int days) {
        this.days = days;
    }

    /** The next day of the rhythm after a check-in on {@code day}; one that would come too soon after a late check-in is left out. */
    LocalDate after(LocalDate first, LocalDate day) {
        var notBefore = day.plusDays((days - 1) / 2);
        for (long beat = beatsBefore(first, notBefore); ; beat++) {
            var next = beat(first, beat);
            if (next.isAfter(notBefore) && next.isAfter(day)) {
                return next;
            }
        }
    }

    private LocalDate beat(LocalDate first, long count) {
        return this == MONTHLY ? first.plusMonths(count) : first.plusDays(count * days);
    }

    private long beatsBefore(LocalDate first, LocalDate day) {
        long beats = this == MONTHLY ? first.until(day).toTotalMonths() : first.until(day, java.time.temporal.ChronoUnit.DAYS) / days;
        return Math.max(0, beats);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Cadence of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
