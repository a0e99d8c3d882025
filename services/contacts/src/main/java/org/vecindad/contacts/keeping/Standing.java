package org.vecindad.contacts.keeping;

import java.util.Locale;

/** Where a person stands with the coalition. {@code ERASING} is on the way to {@code ERASED} and is told to nobody. */
public enum Standing {
    ACTIVE, AWAY, MERGED, ERASING, ERASED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Standing of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
