package org.vecindad.contacts.duplicates;

import java.time.Instant;
import java.util.UUID;

/** That a pair is two people. */
record DismissalView(UUID id, Instant dismissedAt) {
}
