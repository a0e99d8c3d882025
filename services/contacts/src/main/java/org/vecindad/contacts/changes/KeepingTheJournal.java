package org.vecindad.contacts.changes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import jakarta.inject.Singleton;

import java.sql.SQLException;

/** Writes down whose time in view ran out, which no transaction does, and forgets what is old. */
@Singleton
class KeepingTheJournal {

    // One replica at a time, in one transaction: nothing is told twice or left out. A link that is being ended by somebody is
    // told by the transaction that ends it.
    private static final String WATCH = """
            with watch as (select watched_until from sight_watch for update skip locked),
                 ended as (insert into person_change (viewer_id, person_id)
                           select distinct s.viewer_id, s.person_id from sight s, watch w where s.until > w.watched_until and s.until <= now())
            update sight_watch set watched_until = now() from watch""";

    private final AgroalDataSource work;

    KeepingTheJournal(@DataSource("work") AgroalDataSource work) {
        this.work = work;
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void tellWhoseTimeRanOut() throws SQLException {
        try (var connection = work.getConnection(); var update = connection.prepareStatement(WATCH)) {
            update.executeUpdate();
        }
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        try (var connection = work.getConnection();
             var delete = connection.prepareStatement("delete from person_change where changed_at < now() - make_interval(days => ?)")) {
            delete.setInt(1, (int) Bookmark.KEPT.toDays());
            delete.executeUpdate();
        }
    }
}
