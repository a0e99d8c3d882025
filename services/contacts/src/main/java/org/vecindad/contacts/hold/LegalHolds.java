package org.vecindad.contacts.hold;

import org.vecindad.chassis.web.Cursor;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Holds, as far as row-level security shows them to the caller: to administrators all, to everyone else none. */
@Singleton
class LegalHolds {

    private static final String COLUMNS = "select id, version, person_id, reason, put_by, put_at, lifted_because, lifted_by, lifted_at from legal_hold";

    /** The newest first, after one. */
    record Query(HoldState state, UUID person, Instant before, UUID beforeId, int count) {

        static Query of(HoldState state, UUID person, String cursor, int count) {
            if (cursor == null) {
                return new Query(state, person, null, null, count);
            }
            var parts = Cursor.parts(cursor, 2);
            try {
                return new Query(state, person, Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)), count);
            } catch (DateTimeParseException | IllegalArgumentException notOurs) {
                throw Cursor.unknown();
            }
        }

        static String after(LegalHold hold) {
            return Cursor.of(hold.putAt(), hold.id());
        }
    }

    List<LegalHold> find(Connection connection, Query asked) throws SQLException {
        try (var select = connection.prepareStatement(COLUMNS + " " + """
                 where (?::boolean is null or (lifted_at is null) = ?::boolean) and (?::uuid is null or person_id = ?::uuid)
                   and (?::timestamptz is null or (put_at, id) < (?::timestamptz, ?::uuid))
                 order by put_at desc, id desc limit ?""")) {
            var open = asked.state() == null ? null : asked.state() == HoldState.OPEN;
            var before = asked.before() == null ? null : Timestamp.from(asked.before());
            select.setObject(1, open);
            select.setObject(2, open);
            select.setObject(3, asked.person());
            select.setObject(4, asked.person());
            select.setTimestamp(5, before);
            select.setTimestamp(6, before);
            select.setObject(7, asked.beforeId());
            select.setInt(8, asked.count());
            return read(select);
        }
    }

    Optional<LegalHold> find(Connection connection, UUID id) throws SQLException {
        return one(connection, id, "");
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<LegalHold> toChange(Connection connection, UUID id) throws SQLException {
        return one(connection, id, " for update");
    }

    void add(Connection connection, LegalHold hold) throws SQLException {
        try (var insert = connection.prepareStatement("insert into legal_hold (id, version, person_id, reason, put_by, put_at) values (?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, hold.id());
            insert.setLong(2, hold.version());
            insert.setObject(3, hold.personId());
            insert.setBytes(4, hold.reason());
            insert.setObject(5, hold.putBy());
            insert.setTimestamp(6, Timestamp.from(hold.putAt()));
            insert.executeUpdate();
        }
    }

    void lift(Connection connection, LegalHold hold) throws SQLException {
        try (var update = connection.prepareStatement("update legal_hold set version = ?, lifted_because = ?, lifted_by = ?, lifted_at = ? where id = ?")) {
            update.setLong(1, hold.version());
            update.setBytes(2, hold.liftedBecause());
            update.setObject(3, hold.liftedBy());
            update.setTimestamp(4, Timestamp.from(hold.liftedAt()));
            update.setObject(5, hold.id());
            update.executeUpdate();
        }
    }

    private static Optional<LegalHold> one(Connection connection, UUID id, String how) throws SQLException {
        try (var select = connection.prepareStatement(COLUMNS + " where id = ?" + how)) {
            select.setObject(1, id);
            return read(select).stream().findFirst();
        }
    }

    private static List<LegalHold> read(PreparedStatement select) throws SQLException {
        var holds = new ArrayList<LegalHold>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                var lifted = row.getTimestamp(9);
                holds.add(new LegalHold(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, UUID.class), row.getBytes(4), row.getObject(5, UUID.class),
                        row.getTimestamp(6).toInstant(), row.getBytes(7), row.getObject(8, UUID.class), lifted == null ? null : lifted.toInstant()));
            }
        }
        return holds;
    }
}
