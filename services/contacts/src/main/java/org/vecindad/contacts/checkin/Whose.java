package org.vecindad.contacts.checkin;

/** Whose list: the plans whose liaison the caller is, or all that the caller may see. */
enum Whose {
    MINE, OURS
}
