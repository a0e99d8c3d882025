package org.vecindad.contacts.exporting;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Where an export stands; a transition exists only where it is legal. Time moves it too: {@link #at} says what it is at a moment,
 * whether or not anybody has written that down yet.
 */
sealed interface ExportState {

    /** So long it is told loudly before it opens by itself. */
    Duration NOTICE = Duration.ofHours(12);
    /** So long it can be fetched. */
    Duration OPEN = Duration.ofHours(24);

    Instant since();

    String word();

    default UUID decidedBy() {
        return null;
    }

    default ExportState at(Instant now) {
        return this;
    }

    /** What can still be stopped: by whoever asked, and by anybody who decides about others. */
    sealed interface Stoppable extends ExportState {

        default Objected object(UUID by, Instant now) {
            return new Objected(by, now);
        }

        default Withdrawn withdraw(Instant now) {
            return new Withdrawn(now);
        }
    }

    record Waiting(Instant since) implements Stoppable {

        Instant until() {
            return since.plus(NOTICE);
        }

        Open approve(UUID by, Instant now) {
            return new Open(Opened.APPROVED, by, now);
        }

        @Override
        public String word() {
            return "waiting";
        }

        @Override
        public ExportState at(Instant now) {
            return now.isBefore(until()) ? this : new Open(Opened.RELEASED_AFTER_NOTICE, null, until()).at(now);
        }
    }

    enum Opened {
        RELEASED, APPROVED, RELEASED_AFTER_NOTICE
    }

    record Open(Opened how, UUID decidedBy, Instant since) implements Stoppable {

        Instant until() {
            return since.plus(OPEN);
        }

        @Override
        public String word() {
            return how.name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public ExportState at(Instant now) {
            return now.isBefore(until()) ? this : new Expired(until());
        }
    }

    record Objected(UUID decidedBy, Instant since) implements ExportState {

        @Override
        public String word() {
            return "objected";
        }
    }

    record Withdrawn(Instant since) implements ExportState {

        @Override
        public String word() {
            return "withdrawn";
        }
    }

    record Expired(Instant since) implements ExportState {

        @Override
        public String word() {
            return "expired";
        }
    }

    static ExportState of(String word, Instant since, UUID decidedBy) {
        return switch (word) {
            case "waiting" -> new Waiting(since);
            case "released" -> new Open(Opened.RELEASED, null, since);
            case "approved" -> new Open(Opened.APPROVED, decidedBy, since);
            case "released_after_notice" -> new Open(Opened.RELEASED_AFTER_NOTICE, null, since);
            case "objected" -> new Objected(decidedBy, since);
            case "withdrawn" -> new Withdrawn(since);
            case "expired" -> new Expired(since);
            default -> throw new IllegalArgumentException(word);
        };
    }
}
