package org.vecindad.contacts.outreach.followup;

/** Whose next steps: the caller's own, or those of the caller's committees too. */
enum Whose {
    MINE, OURS
}
