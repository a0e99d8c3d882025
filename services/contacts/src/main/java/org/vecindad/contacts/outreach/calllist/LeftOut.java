package org.vecindad.contacts.outreach.calllist;

/** Who was meant and is not on the list, and why. */
record LeftOut(int noPhone, int doNotCall, int notShared) {
}
