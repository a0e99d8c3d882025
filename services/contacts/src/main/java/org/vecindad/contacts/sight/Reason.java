package org.vecindad.contacts.sight;

import java.util.Locale;

/** Why a viewer sees a person. */
public enum Reason {
    /** The viewer, a committee, cares for the person: it added or imported them. */
    CARE,
    /** The person is an active member of the viewer, a committee. */
    MEMBER,
    /** The person signed up for an event that the viewer, a committee, hosts; until 30 days after. */
    SIGN_UP,
    /** The viewer, a partner organization, brought the person in. */
    BROUGHT_IN,
    /** The person consented to be shared with the viewer, a partner organization. */
    SHARED;

    /**
     * Whether whoever sees somebody for this reason may rewrite the record. A sign-up shows the hosts whom to expect, and sharing is
     * for reading: the record stays with those to whom the person belongs.
     */
    public boolean changing() {
        return switch (this) {
            case CARE, MEMBER, BROUGHT_IN -> true;
            case SIGN_UP, SHARED -> false;
        };
    }

    /** Whether the contact details of whoever is seen for this reason are the viewer's own: they count against no budget. */
    boolean own() {
        return switch (this) {
            case MEMBER, SIGN_UP, BROUGHT_IN -> true;
            case CARE, SHARED -> false;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Reason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether the person counts as one of the viewer's own, as the filter by committee understands it. */
    public boolean belonging() {
        return switch (this) {
            case CARE, MEMBER -> true;
            case SIGN_UP, BROUGHT_IN, SHARED -> false;
        };
    }
}
