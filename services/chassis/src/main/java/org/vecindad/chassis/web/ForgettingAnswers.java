package org.vecindad.chassis.web;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** A repeat can be asked for during a day; then the record goes. */
@Singleton
class ForgettingAnswers {

    private final javax.sql.DataSource work;

    ForgettingAnswers(@DataSource("work") javax.sql.DataSource work) {
        this.work = work;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forget() throws SQLException {
        try (var connection = work.getConnection(); var delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM idempotency WHERE created < now() - interval '24 hours'");
        }
    }
}
