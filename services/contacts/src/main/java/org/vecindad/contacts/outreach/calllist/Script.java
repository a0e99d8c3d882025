package org.vecindad.contacts.outreach.calllist;

/** What to say, in the languages of the coalition. */
record Script(String en, String es) {
}
