package org.vecindad.contacts.checkin;

import com.fasterxml.jackson.annotation.JsonFormat;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.intake.Flaw;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * When somebody likes to be called: on which days (any, where none is named), from when to when, in their own time zone. Kept as the
 * clock shows it there, so that six in the evening stays six in the evening when the clocks change.
 */
@Schema(name = "BestTime")
record BestTime(
        @Size(max = 7) List<DayOfWeek> days,
        @JsonFormat(pattern = "HH:mm") @Schema(implementation = String.class, examples = "18:00") LocalTime from,
        @JsonFormat(pattern = "HH:mm") @Schema(implementation = String.class, examples = "20:00") LocalTime to,
        @NotBlank @Size(max = 64) @Schema(examples = "America/Los_Angeles") String timezone) {

    BestTime {
        days = days == null ? List.of() : days.stream().filter(java.util.Objects::nonNull).distinct().sorted().toList();
    }

    void check(List<Flaw> flaws) {
        if (from != null && to != null && !to.isAfter(from)) {
            flaws.add(new Flaw("/best_time/to", "ends_before_start", "must be later than from"));
        }
        try {
            ZoneId.of(timezone);
        } catch (DateTimeException unknown) {
            flaws.add(new Flaw("/best_time/timezone", "not_a_timezone", "must be an IANA time zone"));
        }
    }

    ZoneId zone() {
        return ZoneId.of(timezone);
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    /** This day, or the first after it on which somebody likes to be called. */
    LocalDate onOrAfter(LocalDate day) {
        return days.isEmpty() ? day : day.datesUntil(day.plusDays(7)).filter(each -> days.contains(each.getDayOfWeek())).findFirst().orElse(day);
    }

    /** The moment it begins on a day; null where no time was said. An hour the clocks skip moves on with them. */
    Instant begins(LocalDate day) {
        return from == null ? null : day.atTime(from).atZone(zone()).toInstant();
    }

    Instant ends(LocalDate day) {
        return to == null ? null : day.atTime(to).atZone(zone()).toInstant();
    }
}
