package org.vecindad.contacts.outreach.calllist;

import java.util.Locale;

/** A closed list hands out nobody; it can be opened again. */
enum CallListState {
    OPEN, CLOSED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CallListState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
