/**
 * Consent is a record: what for, by which channel, in which language, with which words, when, and until when. It is never
 * edited and never deleted while the person is known; it is withdrawn. Only a no that was logged by a slip of the finger goes with
 * the conversation that it was said to be said in. The words are sealed with the person's identity.
 */
package org.vecindad.contacts.consent;
