package org.vecindad.chassis.facts;

import io.quarkus.scheduler.Scheduled;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * A fact can come again for as long as somebody may replay it: a dead letter that was left lying, a partition read once more after a
 * restore. A month is longer than any of them; what was spent before is forgotten.
 */
@Singleton
class ForgettingSpentFacts {

    static final Duration KEPT = Duration.ofDays(30);

    private final WorkDatabase database;

    ForgettingSpentFacts(WorkDatabase database) {
        this.database = database;
    }

    @Scheduled(every = "6h", delayed = "7m")
    void forget() throws SQLException {
        forget(Instant.now());
    }

    /** @return how many went */
    int forget(Instant now) throws SQLException {
        try (var connection = database.pooled(); var delete = connection.prepareStatement("delete from spent_fact where spent < ?")) {
            delete.setTimestamp(1, Timestamp.from(now.minus(KEPT)));
            return delete.executeUpdate();
        }
    }
}
