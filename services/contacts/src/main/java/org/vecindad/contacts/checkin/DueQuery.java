package org.vecindad.contacts.checkin;

import org.vecindad.chassis.web.Cursor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * Whose list of which day, and after which row.
 *
 * @param today null stands for the day it is where each person is
 */
record DueQuery(Whose whose, LocalDate today, After after, int count) {

    /** The last row of the page before, by what the list is ordered by. */
    record After(boolean missedOften, LocalDate nextOn, String bestFrom, UUID id) {

        static After of(String cursor) {
            var parts = Cursor.parts(cursor, 4);
            try {
                var time = parts.get(2).equals(ANY_TIME) ? ANY_TIME : LocalTime.parse(parts.get(2)).toString();
                return new After(Boolean.parseBoolean(parts.get(0)), LocalDate.parse(parts.get(1)), time, UUID.fromString(parts.get(3)));
            } catch (DateTimeException | IllegalArgumentException notOurs) {
                throw Cursor.unknown();
            }
        }
    }

    static final String ANY_TIME = "24:00";

    static String cursor(CheckInPlan last) {
        return Cursor.of(last.missedOften(), last.nextOn(), last.bestTime().from() == null ? ANY_TIME : last.bestTime().from(), last.id());
    }
}
