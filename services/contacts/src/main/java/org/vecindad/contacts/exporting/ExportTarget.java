package org.vecindad.contacts.exporting;

import java.util.Locale;
import java.util.UUID;

/** Of whom. A search has no id: what was typed lies sealed, for those who decide. */
record ExportTarget(Kind kind, UUID id) {

    enum Kind {
        COMMITTEE, EVENT, SEGMENT, SEARCH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
