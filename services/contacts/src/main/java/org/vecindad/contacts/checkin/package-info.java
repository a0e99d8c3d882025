/**
 * Not alone: who is called, how often, in which language, by whom; what came of each call; and who was missed twice. That is told to
 * the liaison by standing first in their list of the day, and to nobody outside, ever. No plan without a consent that holds.
 */
package org.vecindad.contacts.checkin;
