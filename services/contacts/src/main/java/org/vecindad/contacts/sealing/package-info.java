/** Wires the chassis' privacy to this service: one key file, one keyring in its own database, one blind index. */
package org.vecindad.contacts.sealing;
