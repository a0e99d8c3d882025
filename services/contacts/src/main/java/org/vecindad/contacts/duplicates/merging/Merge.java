package org.vecindad.contacts.duplicates.merging;

import org.vecindad.chassis.web.ProblemException;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One merge, as kept; the sealed images of the survivor lie beside it. */
record Merge(UUID id, UUID survivor, UUID merged, UUID by, Instant at, Instant undoneAt, Instant closedAt, Moved moved) {

    static final Duration UNDOABLE = Duration.ofDays(30);

    Instant undoUntil() {
        return at.plus(UNDOABLE);
    }

    void mustBeUndoable(Instant now) {
        if (undoneAt != null) {
            throw new ProblemException(MergeProblem.MERGE_IS_UNDONE);
        }
        if (closedAt != null || now.isAfter(undoUntil())) {
            throw new ProblemException(MergeProblem.MERGE_IS_FINAL);
        }
    }

    Merge undone(Instant now) {
        return new Merge(id, survivor, merged, by, at, now, closedAt, moved);
    }
}
