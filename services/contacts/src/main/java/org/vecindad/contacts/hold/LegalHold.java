package org.vecindad.contacts.hold;

import java.time.Instant;
import java.util.UUID;

/** A hold as it lies in its row; {@code liftedAt} is null while it stands. */
record LegalHold(UUID id, long version, UUID personId, byte[] reason, UUID putBy, Instant putAt, byte[] liftedBecause, UUID liftedBy, Instant liftedAt) {

    static LegalHold put(UUID person, byte[] reason, UUID by, Instant at) {
        return new LegalHold(UUID.randomUUID(), 1, person, reason, by, at, null, null, null);
    }

    boolean stands() {
        return liftedAt == null;
    }

    LegalHold lifted(byte[] because, UUID by, Instant at) {
        return new LegalHold(id, version + 1, personId, reason, putBy, putAt, because, by, at);
    }
}
