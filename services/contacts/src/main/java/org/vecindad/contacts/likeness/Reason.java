package org.vecindad.contacts.likeness;

import java.util.Locale;

/** What two records have in common, or how they differ in a way that people do. */
public enum Reason {
    SAME_IDENTIFIER, SAME_PHONE, SAME_EMAIL, SAME_ADDRESS, SIMILAR_PHONE, SIMILAR_EMAIL, SAME_POSTAL_CODE,
    SAME_NAME, ACCENTS, NICKNAME, SIMILAR_NAME, INITIAL, SECOND_GIVEN_NAME_MISSING, SURNAME_MISSING, SURNAME_ORDER, SURNAME_DIFFERS, NAMES_SWAPPED, NAME_MISSING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
