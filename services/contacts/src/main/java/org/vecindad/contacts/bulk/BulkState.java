package org.vecindad.contacts.bulk;

import java.util.Locale;

/** How far it is. What failed stopped half-way; what it changed can be taken back like the rest. */
enum BulkState {
    RUNNING, DONE, UNDOING, UNDONE, FAILED;

    boolean working() {
        return switch (this) {
            case RUNNING, UNDOING -> true;
            case DONE, UNDONE, FAILED -> false;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BulkState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
