package org.vecindad.contacts.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A change of many people as whoever began it reads it. */
record BulkActionView(UUID id, long version, BulkKind kind, BulkState state, String tag, UUID committeeId, UUID segmentId,
                      @Schema(description = "What the smart list was called") String segmentTitle,
                      int total, int changed, int already, LeftOut leftOut,
                      @Schema(description = "Of the changed: taken back") int undone,
                      @Schema(description = "Of the changed: not as this left them any more, so left alone") int kept,
                      @Schema(description = "From 0 to 1, of what is under way") double progress,
                      Instant createdAt, Instant finishedAt,
                      @Schema(description = "Absent where there is nothing to take back") Instant undoUntil) {

    /** Who was meant and is not changed, and why. */
    record LeftOut(int notShared) {
    }

    static BulkActionView of(BulkAction action) {
        var counts = action.counts();
        return new BulkActionView(action.id(), action.version(), action.kind(), action.state(), action.words().tag(), action.committeeId(), action.segmentId(),
                action.words().list(), counts.total(), counts.changed(), counts.already(), new LeftOut(counts.notShared()), counts.undone(), counts.kept(),
                progress(action), action.createdAt(), action.finishedAt(), undoUntil(action));
    }

    private static double progress(BulkAction action) {
        var counts = action.counts();
        return switch (action.state()) {
            case RUNNING, FAILED -> (double) (counts.changed() + counts.already() + counts.notShared()) / Math.max(1, counts.total());
            case UNDOING -> (double) (counts.undone() + counts.kept()) / Math.max(1, counts.changed());
            case DONE, UNDONE -> 1;
        };
    }

    private static Instant undoUntil(BulkAction action) {
        return switch (action.state()) {
            case DONE, FAILED -> action.counts().changed() == 0 ? null : action.finishedAt().plus(BulkAction.UNDO);
            case RUNNING, UNDOING, UNDONE -> null;
        };
    }
}
