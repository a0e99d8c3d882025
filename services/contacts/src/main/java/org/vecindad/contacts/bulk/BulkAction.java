package org.vecindad.contacts.bulk;

import org.vecindad.contacts.sight.Scope;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A change of many people with its words open. {@code scope}: as whoever began it saw when they did. */
record BulkAction(UUID id, long version, BulkKind kind, BulkState state, BulkWords words, UUID committeeId, UUID segmentId, UUID startedBy, Scope scope,
                  Counts counts, Instant createdAt, Instant finishedAt) {

    /** How long it can be taken back. */
    static final Duration UNDO = Duration.ofDays(30);

    /** @param total who was meant; the others are of them, and {@code undone} and {@code kept} of the changed */
    record Counts(int total, int changed, int already, int notShared, int undone, int kept) {

        static Counts of(int total, int notShared) {
            return new Counts(total, 0, 0, notShared, 0, 0);
        }
    }
}
