package org.vecindad.contacts.outreach.followup;

import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.ProblemException;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** What is asked for. What is open comes by its day, so that what is overdue comes first; the rest the latest first. */
record FollowUpQuery(Whose whose, FollowUpState state, UUID person, LocalDate today, int limit, Place after) {

    /** Where a page ends. */
    record Place(LocalDate dueOn, UUID id) {

        static Place of(String cursor) {
            if (cursor == null) {
                return null;
            }
            var parts = Cursor.parts(cursor, 2);
            try {
                return new Place(LocalDate.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
            } catch (DateTimeException | IllegalArgumentException notOurs) {
                throw Cursor.unknown();
            }
        }
    }

    boolean earliestFirst() {
        return state == FollowUpState.OPEN;
    }

    /** The reader's day, since only they know their time zone. */
    static LocalDate day(String today) {
        try {
            return today == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(today);
        } catch (DateTimeException notADay) {
            throw ProblemException.invalid("/today", "not_a_date", "must be a day, as 2026-11-23");
        }
    }
}
