/**
 * Contact details are shown to whoever may see somebody, but not all of them in one evening: whose phone and e-mail an account sees
 * beyond the members and the sign-ups of its own committees counts against an hourly and a daily budget, each person once a day. A list
 * that goes beyond leaves the details out and keeps the names; opening one person, or calling the next on a list, has a reserve of its
 * own, so that nobody is stopped in the middle of an evening's calls. Counting happens in memory; a moment later it is written down, and
 * the replicas read it from each other.
 */
package org.vecindad.contacts.revealing;
