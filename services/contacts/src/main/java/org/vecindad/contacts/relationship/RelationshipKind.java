package org.vecindad.contacts.relationship;

import java.util.Locale;

/** What somebody is to somebody else: the list is closed, so that nobody writes a story here. */
enum RelationshipKind {
    PARENT, CHILD, GRANDPARENT, GRANDCHILD, SIBLING, PARTNER, RELATIVE,
    /** Whom to call when something happens to them, and the other way round. */
    EMERGENCY_CONTACT, EMERGENCY_CONTACT_FOR,
    KNOWS;

    /** The same link as the other one of the two would say it. */
    RelationshipKind otherWay() {
        return switch (this) {
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case GRANDPARENT -> GRANDCHILD;
            case GRANDCHILD -> GRANDPARENT;
            case EMERGENCY_CONTACT -> EMERGENCY_CONTACT_FOR;
            case EMERGENCY_CONTACT_FOR -> EMERGENCY_CONTACT;
            case SIBLING, PARTNER, RELATIVE, KNOWS -> this;
        };
    }

    /** A link is kept once: of two ways to say it, in this one. */
    boolean kept() {
        return switch (this) {
            case PARENT, GRANDPARENT, EMERGENCY_CONTACT, SIBLING, PARTNER, RELATIVE, KNOWS -> true;
            case CHILD, GRANDCHILD, EMERGENCY_CONTACT_FOR -> false;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RelationshipKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
