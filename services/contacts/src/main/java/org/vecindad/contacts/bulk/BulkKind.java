package org.vecindad.contacts.bulk;

import java.util.Locale;

/** What is done to each. {@code CARE}: a committee cares for them from now on. */
enum BulkKind {
    ADD_TAG, REMOVE_TAG, CARE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BulkKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
