package org.vecindad.contacts.duplicates.merging;

import org.vecindad.chassis.privacy.Place;
import org.vecindad.contacts.outreach.OutreachKeys;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows that name a person by id and go where the person goes. A table is added here in one line. A row for which the survivor
 * has its like already (the same organization twice) stays with the record that was merged, and is there when it comes back.
 */
@Singleton
class FollowingRows {

    private static final String ALREADY_THERE = "23505";

    /** @param sealed the column of words about the person, or null */
    private record Naming(String table, String column, String sealed) {
        String name() {
            return table + "." + column;
        }

        Place place() {
            return new Place(table, sealed, OutreachKeys.RETENTION);
        }
    }

    private static final List<Naming> NAMING = List.of(new Naming("affiliation", "person_id", null), new Naming("conversation", "person_id", "words"),
            new Naming("follow_up", "person_id", "what"), new Naming("call_list_entry", "person_id", null));

    private final OutreachKeys keys;

    FollowingRows(OutreachKeys keys) {
        this.keys = keys;
    }

    Map<String, List<UUID>> moveAll(Connection connection, UUID from, UUID to) throws SQLException {
        var moved = new HashMap<String, List<UUID>>();
        for (var naming : NAMING) {
            var rows = new ArrayList<UUID>();
            for (var row : theirs(connection, naming, from)) {
                if (move(connection, naming, row, from, to)) {
                    rows.add(row);
                }
            }
            if (!rows.isEmpty()) {
                moved.put(naming.name(), rows);
            }
        }
        return moved;
    }

    /** Those that are still where they were moved to. */
    void moveBack(Connection connection, Map<String, List<UUID>> moved, UUID from, UUID to) throws SQLException {
        for (var naming : NAMING) {
            for (var row : Optional.ofNullable(moved.get(naming.name())).orElse(List.of())) {
                move(connection, naming, row, from, to);
            }
        }
    }

    private static List<UUID> theirs(Connection connection, Naming naming, UUID person) throws SQLException {
        try (var select = connection.prepareStatement("select id from " + naming.table() + " where " + naming.column() + " = ? order by id")) {
            select.setObject(1, person);
            var ids = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    private boolean move(Connection connection, Naming naming, UUID row, UUID from, UUID to) throws SQLException {
        var words = naming.sealed() == null ? null : words(connection, naming, row, from);
        var set = words == null ? "" : ", " + naming.sealed() + " = ?";
        var savepoint = savepoint(connection);
        try (PreparedStatement update = connection.prepareStatement(
                "update " + naming.table() + " set " + naming.column() + " = ?" + set + " where id = ? and " + naming.column() + " = ?")) {
            int next = 1;
            update.setObject(next++, to);
            if (words != null) {
                update.setBytes(next++, resealed(naming.place(), words, from, to));
            }
            update.setObject(next++, row);
            update.setObject(next, from);
            return update.executeUpdate() > 0;
        } catch (SQLException e) {
            if (!ALREADY_THERE.equals(e.getSQLState())) {
                throw e;
            }
            back(connection, savepoint);
            return false;
        }
    }

    private static byte[] words(Connection connection, Naming naming, UUID row, UUID from) throws SQLException {
        try (var select = connection.prepareStatement("select " + naming.sealed() + " from " + naming.table() + " where id = ? and " + naming.column() + " = ? for update")) {
            select.setObject(1, row);
            select.setObject(2, from);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        }
    }

    // Both people's rows are locked by whoever merges.
    private byte[] resealed(Place place, byte[] words, UUID from, UUID to) {
        return keys.toWrite(to).seal(place, keys.toRead(List.of(from)).get(from).open(place, words));
    }

    // Not JDBC's own: the connection belongs to the transaction manager, which forbids them.
    private static String savepoint(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("savepoint moving");
            return "moving";
        }
    }

    private static void back(Connection connection, String savepoint) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("rollback to savepoint " + savepoint);
        }
    }
}
