/**
 * Who comes: sign-ups, the waiting line, check-in. Whatever takes or frees a seat locks the person first and the event second, so that seats are
 * counted by one at a time and nobody waits in a circle.
 */
package org.vecindad.events.attendance;
