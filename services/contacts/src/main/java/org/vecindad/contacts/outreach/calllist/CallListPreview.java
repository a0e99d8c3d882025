package org.vecindad.contacts.outreach.calllist;

/** How many would be called, and how many not, and why. */
record CallListPreview(int people, LeftOut leftOut) {
}
