package org.vecindad.contacts.need;

import org.vecindad.chassis.web.Cursor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/**
 * Which needs, and after which. Open ones come by the day they are needed by, those that are over by when they were last touched.
 *
 * @param person only this one's, or null
 */
record BoardQuery(NeedState state, NeedKind kind, UUID committee, UUID person, After after, int count) {

    static final String NO_DAY = "9999-12-31";

    /** The last row of the page before: its day ({@link #NO_DAY} for none), moment and id. */
    record After(String day, Instant at, UUID id) {

        static After of(String cursor) {
            var parts = Cursor.parts(cursor, 3);
            try {
                return new After(java.time.LocalDate.parse(parts.get(0)).toString(), Instant.parse(parts.get(1)), UUID.fromString(parts.get(2)));
            } catch (DateTimeException | IllegalArgumentException notOurs) {
                throw Cursor.unknown();
            }
        }
    }

    boolean newestFirst() {
        return state != null && state.isOver();
    }

    String cursor(SupportNeed last) {
        var day = newestFirst() || last.neededBy() == null ? NO_DAY : last.neededBy().toString();
        return Cursor.of(day, newestFirst() ? last.updatedAt() : last.createdAt(), last.id());
    }
}
