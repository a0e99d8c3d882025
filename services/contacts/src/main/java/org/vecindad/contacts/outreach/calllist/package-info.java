/**
 * Call lists: whom a committee means to call, with which words, and how far it is. Whoever is on one was seen by who made it,
 * has a phone and did not say not to be called; the lists' words are sealed under a key of the list's own.
 */
package org.vecindad.contacts.outreach.calllist;
