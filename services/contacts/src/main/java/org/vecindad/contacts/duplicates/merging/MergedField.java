package org.vecindad.contacts.duplicates.merging;

import java.util.Locale;

/** A field about which somebody may decide. */
enum MergedField {
    GIVEN_NAME, ADDITIONAL_NAME, FAMILY_NAME, ALIAS, PREFERRED_LANGUAGE, ORIGIN_SYSTEM,
    LANGUAGES_SPOKEN, EMAILS, PHONES, POSTAL_ADDRESSES, TAGS, SKILLS, NOTE, IDENTIFIERS, INTERPRETER_NEEDED, AVAILABILITY, SAFE_CONTACT;

    /** Whether both values can stand beside each other. */
    boolean canBeBoth() {
        return switch (this) {
            case GIVEN_NAME, ADDITIONAL_NAME, FAMILY_NAME, ALIAS, PREFERRED_LANGUAGE, ORIGIN_SYSTEM, INTERPRETER_NEEDED, AVAILABILITY -> false;
            case LANGUAGES_SPOKEN, EMAILS, PHONES, POSTAL_ADDRESSES, TAGS, SKILLS, NOTE, IDENTIFIERS, SAFE_CONTACT -> true;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
