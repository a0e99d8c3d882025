package org.vecindad.contacts.hold;

/** Whether a hold stands. */
enum HoldState {
    OPEN, LIFTED
}
