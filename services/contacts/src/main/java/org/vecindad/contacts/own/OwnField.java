package org.vecindad.contacts.own;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of a record is its person's own to read and to correct. A test has a row for each field that there is. */
enum OwnField {
    GIVEN_NAME(true), ADDITIONAL_NAME(true), FAMILY_NAME(true), ALIAS(true),
    PREFERRED_LANGUAGE(true), LANGUAGES_SPOKEN(true),
    EMAILS(true), PHONES(true), POSTAL_ADDRESSES(true),
    /** What somebody offers to do is for them to say. */
    SKILLS(true), AVAILABILITY(true), INTERPRETER_NEEDED(true),
    /** And nobody knows better how it is safe to call. */
    SAFE_CONTACT(true),
    /** How others sort people, and what they noted while talking with them. */
    TAGS(false), NOTE(false),
    /** Where a record came from is not for anybody to rewrite. */
    IDENTIFIERS(false), ORIGIN_SYSTEM(false);

    private final boolean own;

    OwnField(boolean own) {
        this.own = own;
    }

    boolean own() {
        return own;
    }

    /** Nothing for a word that is no field of a record. */
    static Optional<OwnField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
