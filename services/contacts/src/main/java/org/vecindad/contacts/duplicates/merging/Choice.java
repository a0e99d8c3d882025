package org.vecindad.contacts.duplicates.merging;

/** Whose value stays. */
enum Choice {
    SURVIVOR, OTHER, BOTH
}
