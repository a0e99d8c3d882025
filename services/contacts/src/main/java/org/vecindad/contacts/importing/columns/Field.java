package org.vecindad.contacts.importing.columns;

import java.util.Locale;

/** What a column can be to a person. */
public enum Field {
    GIVEN_NAME,
    ADDITIONAL_NAME,
    FAMILY_NAME,
    /** The whole name in one cell; it is never split, since nobody can tell one surname from two. */
    NAME,
    ALIAS,
    EMAIL,
    EMAIL_TYPE,
    BAD_EMAIL,
    PHONE,
    PHONE_TYPE,
    BAD_PHONE,
    STREET,
    LOCALITY,
    REGION,
    POSTAL_CODE,
    COUNTRY,
    PREFERRED_LANGUAGE,
    LANGUAGES_SPOKEN,
    TAGS,
    SKILLS,
    NOTE,
    IDENTIFIER,
    /** Anything that says yes here means: do not reach this person that way. */
    OPTED_OUT,
    /** Only an explicit no counts; a yes of another system is not a consent given to the coalition. */
    OPTED_IN,
    /** Not taken over. */
    IGNORED,
    /** Never written down; it cannot be mapped to anything. */
    LEFT_OUT;

    /** Whether a person can be found or made by it. */
    boolean tellsWho() {
        return switch (this) {
            case GIVEN_NAME, FAMILY_NAME, NAME, ALIAS, EMAIL, PHONE -> true;
            case ADDITIONAL_NAME, EMAIL_TYPE, BAD_EMAIL, PHONE_TYPE, BAD_PHONE, STREET, LOCALITY, REGION, POSTAL_CODE,
                    COUNTRY, PREFERRED_LANGUAGE, LANGUAGES_SPOKEN, TAGS, SKILLS, NOTE, IDENTIFIER, OPTED_OUT, OPTED_IN,
                    IGNORED, LEFT_OUT -> false;
        };
    }

    boolean ofAddress() {
        return this == STREET || this == LOCALITY || this == REGION || this == POSTAL_CODE || this == COUNTRY;
    }

    static Field named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
