package org.vecindad.contacts.segment;

import java.util.Locale;

/** Who uses a smart list besides whose it is: nobody, the leads of a committee, or whoever sees people at all. */
enum Sharing {
    MINE, COMMITTEE, COALITION;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Sharing of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
