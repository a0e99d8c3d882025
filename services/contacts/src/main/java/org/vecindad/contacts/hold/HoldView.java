package org.vecindad.contacts.hold;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A hold as administrators read it. */
record HoldView(
        UUID id,
        long version,
        UUID personId,
        String reason,
        UUID putBy,
        Instant putAt,
        String liftedBecause,
        UUID liftedBy,
        @Schema(description = "Absent while the hold stands") Instant liftedAt) {

    static HoldView of(LegalHold hold, HoldWords.Opened words) {
        return new HoldView(hold.id(), hold.version(), hold.personId(), words.reason(hold), hold.putBy(), hold.putAt(), words.liftedBecause(hold),
                hold.liftedBy(), hold.liftedAt());
    }
}
