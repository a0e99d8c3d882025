package org.vecindad.contacts.outreach.conversation;

/** What somebody said to what they were asked. */
public enum Answer {
    YES, NO, MAYBE, LATER
}
