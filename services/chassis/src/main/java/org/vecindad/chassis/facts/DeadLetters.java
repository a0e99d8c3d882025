package org.vecindad.chassis.facts;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was set aside so that a feed could go on: kept here until it is replayed, and told on a topic of the service's own. */
@Singleton
class DeadLetters {

    private static final String KEEP = """
        insert into dead_letter (id, topic, partition, "offset", fact_id, type, key, reason, died) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (topic, partition, "offset") do update set tries = dead_letter.tries + 1, reason = excluded.reason
        """;

    private final WorkDatabase database;
    private final FactsConfig config;

    DeadLetters(WorkDatabase database, FactsConfig config) {
        this.database = database;
        this.config = config;
    }

    static String topic(FactsConfig config) {
        return config.service() + ".dead-letters.v1";
    }

    /** The row and its announcement commit together; the relay sends the latter. */
    void add(DeadLetter letter) throws SQLException {
        database.transact(connection -> {
            keep(connection, letter);
            announcement(letter).insert(connection);
            Wake.notify(connection);
        });
    }

    List<DeadLetter> first(int limit) throws SQLException {
        try (var connection = database.pooled();
             var select = connection.prepareStatement("select * from dead_letter order by died limit ?")) {
            select.setInt(1, limit);
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<DeadLetter>();
                while (rows.next()) {
                    all.add(DeadLetter.of(rows));
                }
                return all;
            }
        }
    }

    Map<String, Long> counts(Connection connection) throws SQLException {
        var counts = new HashMap<String, Long>();
        try (var select = connection.createStatement(); var rows = select.executeQuery("select topic, count(*) from dead_letter group by topic")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    void forget(Connection connection, UUID id) throws SQLException {
        try (var delete = connection.prepareStatement("delete from dead_letter where id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }

    void stillDead(UUID id, String reason) throws SQLException {
        try (var connection = database.pooled();
             var update = connection.prepareStatement("update dead_letter set tries = tries + 1, reason = ? where id = ?")) {
            update.setString(1, reason);
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    private static void keep(Connection connection, DeadLetter letter) throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setObject(1, letter.id());
            insert.setString(2, letter.topic());
            insert.setInt(3, letter.partition());
            insert.setLong(4, letter.offset());
            insert.setString(5, letter.factId());
            insert.setString(6, letter.type());
            insert.setString(7, letter.key());
            insert.setString(8, letter.reason());
            insert.setTimestamp(9, Timestamp.from(letter.died()));
            insert.executeUpdate();
        }
    }

    private OutboxRow announcement(DeadLetter letter) {
        var data = FactsJson.object()
            .put("id", letter.id().toString()).put("version", 1)
            .put("topic", letter.topic()).put("partition", letter.partition()).put("offset", letter.offset())
            .put("fact_id", letter.factId()).put("type", letter.type()).put("key", letter.key()).put("reason", letter.reason());
        return new OutboxRow(0, UUID.randomUUID(), topic(config), config.service() + ".dead-letters.set_aside.v1", letter.id(), 1, Instant.now(), false, data.toString());
    }
}
