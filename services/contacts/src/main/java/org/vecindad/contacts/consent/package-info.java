/**
 * Consent is a record: what for, by which channel, in which language, with which words, when, and until when. It is never
 * edited and never deleted while the person is known; it is withdrawn. The words are sealed with the person's identity.
 */
package org.vecindad.contacts.consent;
