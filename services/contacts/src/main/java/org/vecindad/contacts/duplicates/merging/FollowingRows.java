package org.vecindad.contacts.duplicates.merging;

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

    private record Naming(String table, String column) {
        String name() {
            return table + "." + column;
        }
    }

    private static final List<Naming> NAMING = List.of(new Naming("affiliation", "person_id"));

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

    private static boolean move(Connection connection, Naming naming, UUID row, UUID from, UUID to) throws SQLException {
        var savepoint = savepoint(connection);
        try (PreparedStatement update = connection.prepareStatement("update " + naming.table() + " set " + naming.column() + " = ? where id = ? and " + naming.column() + " = ?")) {
            update.setObject(1, to);
            update.setObject(2, row);
            update.setObject(3, from);
            return update.executeUpdate() > 0;
        } catch (SQLException e) {
            if (!ALREADY_THERE.equals(e.getSQLState())) {
                throw e;
            }
            back(connection, savepoint);
            return false;
        }
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
