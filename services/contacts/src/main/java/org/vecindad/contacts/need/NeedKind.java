package org.vecindad.contacts.need;

import java.util.Locale;

/** What can be needed. */
public enum NeedKind {
    RIDE, RENT, FOOD, CHILDCARE, INTERPRETATION, LEGAL, MEDICAL, OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NeedKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
