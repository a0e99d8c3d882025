package org.vecindad.contacts.keeping;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.vecindad.chassis.privacy.Keyring;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A year after a check-in plan has ended it goes, with its check-ins; so does a need a year after it was fulfilled or withdrawn. With
 * the last of them goes the person's key for such notes, and so what old backups hold of them. Of somebody who is held nothing goes.
 */
@Singleton
class ForgettingCare {

    static final Duration KEPT = Duration.ofDays(365);

    private static final List<String> OVER = List.of(
            "with old as (select ?::timestamptz as moment) delete from check_in_plan using old where (ends_on < moment::date or state = 'ended' and updated_at < moment) and " + Held.not("check_in_plan.person_id") + " returning person_id",
            "delete from support_need where state in ('fulfilled', 'withdrawn') and updated_at < ? and " + Held.not("support_need.person_id") + " returning person_id");
    private static final String STILL_CARED_FOR = """
            select exists (select 1 from check_in_plan where person_id = ?) or exists (select 1 from support_need where person_id = ?)""";

    private final AgroalDataSource work;
    private final Keyring keyring;

    ForgettingCare(@DataSource("work") AgroalDataSource work, Keyring keyring) {
        this.work = work;
        this.keyring = keyring;
    }

    @Scheduled(every = "6h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        forget(Instant.now());
    }

    void forget(Instant now) throws SQLException {
        var people = new TreeSet<UUID>();
        try (var connection = work.getConnection()) {
            for (var sql : OVER) {
                people.addAll(delete(connection, sql, now.minus(KEPT)));
            }
        }
        for (var person : people) {
            destroyKeyOfNothing(person);
        }
    }

    private static Set<UUID> delete(Connection connection, String sql, Instant before) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            delete.setTimestamp(1, Timestamp.from(before));
            var people = new TreeSet<UUID>();
            try (var rows = delete.executeQuery()) {
                while (rows.next()) {
                    people.add(rows.getObject(1, UUID.class));
                }
            }
            return people;
        }
    }

    // Whoever notes something anew holds the person's row: either they come first and the key stays, or they make another.
    private void destroyKeyOfNothing(UUID person) throws SQLException {
        try (var connection = work.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select 1 from person where id = ? for no key update");
                 var select = connection.prepareStatement(STILL_CARED_FOR)) {
                lock.setObject(1, person);
                lock.executeQuery().close();
                select.setObject(1, person);
                select.setObject(2, person);
                try (var row = select.executeQuery()) {
                    if (row.next() && !row.getBoolean(1)) {
                        keyring.destroy(person, CareText.RETENTION);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
