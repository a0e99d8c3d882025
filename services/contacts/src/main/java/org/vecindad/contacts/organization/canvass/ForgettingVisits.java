package org.vecindad.contacts.organization.canvass;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** What was said at a door two years ago is forgotten; the pledge that came of it stays. */
@Singleton
class ForgettingVisits {

    static final Duration KEPT = Duration.ofDays(2 * 365);

    private final AgroalDataSource work;

    ForgettingVisits(@DataSource("work") AgroalDataSource work) {
        this.work = work;
    }

    @Scheduled(every = "6h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        forget(Instant.now());
    }

    void forget(Instant now) throws SQLException {
        try (var connection = work.getConnection(); var delete = connection.prepareStatement("delete from visit where created_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(now.minus(KEPT)));
            delete.executeUpdate();
        }
    }
}
