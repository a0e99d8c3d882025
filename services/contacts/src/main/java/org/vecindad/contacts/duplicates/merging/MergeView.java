package org.vecindad.contacts.duplicates.merging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A merge: which record stayed, which went into it, and until when that can be undone. */
record MergeView(UUID id, UUID survivorId, UUID mergedId, UUID mergedBy, Instant mergedAt,
                 @Schema(description = "Thirty days after; absent once undone") Instant undoUntil, Instant undoneAt) {

    static MergeView of(Merge merge) {
        return new MergeView(merge.id(), merge.survivor(), merge.merged(), merge.by(), merge.at(), merge.undoneAt() == null ? merge.undoUntil() : null, merge.undoneAt());
    }
}
