package org.vecindad.contacts.organization.pledge;

import org.vecindad.chassis.web.Cursor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** Where a list of pledges goes on: after this day, and this id on it. */
record Place(LocalDate day, UUID id) {

    static Place of(String cursor) {
        var parts = Cursor.parts(cursor, 2);
        try {
            return new Place(LocalDate.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.unknown();
        }
    }
}
