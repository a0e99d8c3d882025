package org.vecindad.contacts.importing;

import java.util.UUID;

/**
 * What an upload asks for; a repeat with the same Idempotency-Key is compared by it.
 *
 * @param file SHA-256 of the file
 */
record ReceiveImport(String file, UUID committeeId, String language) {
}
