package org.vecindad.contacts.keeping;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.contacts.search.SnapshotKey;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What time ends: sights that run out, people put away thirty days ago and not held, erasures that were interrupted, keys of nobody. */
@Singleton
class Retention {

    private static final String DUE = """
            update person set standing = 'erasing', version = version + 1, updated_at = now()
             where standing = 'away' and away_at < now() - interval '30 days'""" + " and " + Held.not("person.id");

    private final AgroalDataSource work;
    private final Sights sights;
    private final Indexing indexing;
    private final ErasingPeople erasing;
    private final Keyring keyring;
    private Instant swept = Instant.now().truncatedTo(ChronoUnit.MICROS);

    Retention(@DataSource("work") AgroalDataSource work, Sights sights, Indexing indexing, ErasingPeople erasing, Keyring keyring) {
        this.work = work;
        this.sights = sights;
        this.indexing = indexing;
        this.erasing = erasing;
        this.keyring = keyring;
    }

    /** Row-level security ends a sight on the second; the index follows here, on every replica. */
    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void endSights() throws SQLException {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<UUID> people;
        try (var connection = work.getConnection()) {
            people = sights.endedBetween(connection, swept, now);
        }
        indexing.refresh(people);
        swept = now;
    }

    @Scheduled(every = "1h", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void erase() throws SQLException {
        for (var person : due()) {
            erasing.finish(person);
        }
    }

    /** Keys of people whose row never came to be: the key commits first. */
    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweepKeys() {
        keyring.sweep(this::owners);
    }

    private List<UUID> due() throws SQLException {
        try (var connection = work.getConnection(); var update = connection.prepareStatement(DUE);
             var select = connection.prepareStatement("select id from person where standing = 'erasing'")) {
            update.executeUpdate();
            var due = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(rows.getObject(1, UUID.class));
                }
            }
            return due;
        }
    }

    private Set<UUID> owners(Set<UUID> keys) {
        try (var connection = work.getConnection();
             var select = connection.prepareStatement("""
                     select id from person where id = any (?) union all select id from import where id = any (?)
                     union all select id from call_list where id = any (?) union all select id from segment where id = any (?)
                     union all select id from bulk_action where id = any (?) union all select id from export where id = any (?) union all select id from import_memory where id = any (?) union all select id from organization where id = any (?)""")) {
            for (int owner = 1; owner <= select.getParameterMetaData().getParameterCount(); owner++) {
                select.setArray(owner, connection.createArrayOf("uuid", keys.toArray()));
            }
            var owners = new HashSet<>(List.of(SnapshotKey.OWNER));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    owners.add(rows.getObject(1, UUID.class));
                }
            }
            return owners;
        } catch (SQLException e) {
            // Not knowing who exists must never look like nobody existing.
            throw new IllegalStateException("the owners of keys could not be read", e);
        }
    }
}
