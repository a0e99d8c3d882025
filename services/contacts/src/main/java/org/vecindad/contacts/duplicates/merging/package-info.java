/**
 * Two records become one, field by field, and for thirty days can become two again. Whoever merges sees and may change both.
 * Nothing is lost: lists grow together, notes are joined, what somebody refused stays refused, and links to organizations and
 * to those who care follow; memberships and sign-ups follow by the fact, in the services that own them. Undoing gives each
 * back what it had, and leaves with the survivor what came later.
 */
package org.vecindad.contacts.duplicates.merging;
