package org.vecindad.contacts.sight;

import java.time.Instant;
import java.util.UUID;

/** A viewer sees a person for a reason, possibly {@code until} then. */
public record Sight(UUID personId, UUID viewerId, Reason reason, UUID sourceId, Instant until) {

    public boolean holds(Instant now) {
        return until == null || until.isAfter(now);
    }
}
