/**
 * Who calls whom next. An entry of a call list is handed to one caller at a time, as a turn of a quarter of an hour or in a
 * pack for the evening, and nobody is with two callers at once, on whichever lists they are. What has become of an entry
 * follows from its conversations alone, so that correcting or taking back one corrects the line.
 */
package org.vecindad.contacts.outreach.calling;
