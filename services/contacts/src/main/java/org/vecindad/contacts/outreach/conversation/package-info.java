/**
 * Contacts with people that were made or tried: how, with what outcome, what was asked and answered. What an outcome changes
 * about the person (a number that is not theirs, a wish not to be called) follows from it in the same transaction, and goes
 * with it when it is taken back.
 */
package org.vecindad.contacts.outreach.conversation;
