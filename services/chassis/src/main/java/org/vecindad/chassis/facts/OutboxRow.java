package org.vecindad.chassis.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A fact that waits. {@code id} is its place in the order and unknown until it is written. */
record OutboxRow(long id, UUID factId, String topic, String type, UUID key, long version, Instant happened, boolean erased, String data) {

    private static final String COLUMNS = "fact_id, topic, type, key, version, happened, erased, data";
    private static final String ONE = "insert into outbox (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)";
    // one statement for any number of rows; the order of the list becomes the order of the ids
    private static final String MANY = "insert into outbox (" + COLUMNS + ") select " + COLUMNS
        + " from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::timestamptz[], ?::boolean[], ?::text[])"
        + " with ordinality as fact(" + COLUMNS + ", place) order by place";

    static OutboxRow of(Fact fact) {
        return new OutboxRow(0, UUID.randomUUID(), fact.topic(), fact.type(), fact.key(), fact.version(), Instant.now(), fact.erased(), FactsJson.write(fact));
    }

    void insert(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(ONE)) {
            insert.setObject(1, factId);
            insert.setString(2, topic);
            insert.setString(3, type);
            insert.setObject(4, key);
            insert.setLong(5, version);
            insert.setTimestamp(6, Timestamp.from(happened));
            insert.setBoolean(7, erased);
            insert.setString(8, data);
            insert.executeUpdate();
        }
    }

    static void insertAll(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (var insert = connection.prepareStatement(MANY)) {
            array(insert, 1, "uuid", rows, OutboxRow::factId);
            array(insert, 2, "text", rows, OutboxRow::topic);
            array(insert, 3, "text", rows, OutboxRow::type);
            array(insert, 4, "uuid", rows, OutboxRow::key);
            array(insert, 5, "bigint", rows, OutboxRow::version);
            array(insert, 6, "timestamptz", rows, row -> Timestamp.from(row.happened()));
            array(insert, 7, "boolean", rows, OutboxRow::erased);
            array(insert, 8, "text", rows, OutboxRow::data);
            insert.executeUpdate();
        }
    }

    /** The first rows in order. No cursor: what commits late has a low id, and must not be passed over. */
    static List<OutboxRow> read(Connection connection, int limit) throws SQLException {
        try (var select = connection.prepareStatement("select id, " + COLUMNS + " from outbox order by id limit ?")) {
            select.setInt(1, limit);
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<OutboxRow>();
                while (rows.next()) {
                    all.add(of(rows));
                }
                return all;
            }
        }
    }

    static void delete(Connection connection, Collection<Long> ids) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    private static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(row.getLong("id"), row.getObject("fact_id", UUID.class), row.getString("topic"), row.getString("type"),
            row.getObject("key", UUID.class), row.getLong("version"), row.getTimestamp("happened").toInstant(), row.getBoolean("erased"), row.getString("data"));
    }

    private static void array(PreparedStatement statement, int place, String type, List<OutboxRow> rows, Function<OutboxRow, Object> value) throws SQLException {
        statement.setArray(place, statement.getConnection().createArrayOf(type, rows.stream().map(value).toArray()));
    }
}
