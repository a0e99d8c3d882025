package org.vecindad.contacts.outreach.calling;

import java.util.Locale;

/** Where an entry stands; {@code WITH_CALLER} is said of one that is held, and never kept. */
enum EntryState {
    TO_CALL, CALL_BACK, DONE, WITH_CALLER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntryState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
