/**
 * The coalition's calendar: events, who comes to them, and what the public may know of it. People are ids here; their names stay in contacts.
 */
package org.vecindad.events;
