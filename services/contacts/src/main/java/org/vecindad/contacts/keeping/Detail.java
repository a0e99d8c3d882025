package org.vecindad.contacts.keeping;

import java.util.Locale;

/** What somebody is found by exactly, through a keyed digest. */
public enum Detail {
    PHONE, EMAIL, IDENTIFIER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
