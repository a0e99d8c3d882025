package org.vecindad.contacts.checkin;

import org.vecindad.chassis.web.Cursor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a list by time goes on. */
record Moment(Instant at, UUID id) {

    static Moment of(String cursor) {
        var parts = Cursor.parts(cursor, 2);
        try {
            return new Moment(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.unknown();
        }
    }
}
