/**
 * Next steps with somebody: what, by when, by whom. One belongs to the committee by which its author sees the person, so
 * that a committee's leads see what all of them promised; it is never seen by who does not see the person.
 */
package org.vecindad.contacts.outreach.followup;
