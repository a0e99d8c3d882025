package org.vecindad.contacts.keeping;

import java.util.Locale;

/** Where a person stands with the coalition. {@code ERASING} is on the way to {@code ERASED} and is told to nobody. */
public enum Standing {
    ACTIVE, AWAY, MERGED, ERASING, ERASED;

    /** Whether someone who stands here may come to stand there. Nobody comes back from erasure. */
    public boolean mayBecome(Standing next) {
        return switch (this) {
            case ACTIVE -> next == AWAY || next == ERASING || next == MERGED;
            case AWAY, MERGED -> next == ACTIVE || next == ERASING;
            case ERASING -> next == ERASED;
            case ERASED -> false;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Standing of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
