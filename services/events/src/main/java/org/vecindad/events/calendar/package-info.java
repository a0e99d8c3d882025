/** Events as iCalendar (RFC 5545): what a phone's calendar shows never says more than the page it came from. */
package org.vecindad.events.calendar;
