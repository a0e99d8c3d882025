package org.vecindad.contacts.bulk;

import java.util.Set;
import java.util.UUID;

/** What one batch did: to whom, and what to do once it has committed. */
record Changed(Set<UUID> people, Runnable show) {
}
