package org.vecindad.contacts.duplicates.merging;

import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.chassis.privacy.Place;
import org.vecindad.contacts.keeping.CareText;
import org.vecindad.contacts.keeping.Held;
import org.vecindad.contacts.outreach.OutreachKeys;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Rows that name a person by id and go where the person goes. A table is added here in one line. A row for which the survivor
 * has its like already (the same organization twice), or that would link the survivor to themselves, stays with the record that was merged, and is there when it comes back.
 */
@Singleton
class FollowingRows {

    private static final String ALREADY_THERE = "23505";
    /** What would link somebody to themselves. */
    private static final String OUT_OF_PLACE = "23514";

    /** @param sealed the columns of words about the person, under their key of the class {@code retention} */
    private record Naming(String table, String column, String retention, List<String> sealed) {

        static Naming plain(String table, String column) {
            return new Naming(table, column, null, List.of());
        }

        String name() {
            return table + "." + column;
        }
    }

    private static final List<Naming> NAMING = List.of(Naming.plain("affiliation", "person_id"), Naming.plain("organization", "representative_person_id"),
            Naming.plain("relationship", "one_id"), Naming.plain("relationship", "other_id"),
            new Naming("conversation", "person_id", OutreachKeys.RETENTION, List.of("words")),
            new Naming("follow_up", "person_id", OutreachKeys.RETENTION, List.of("what")),
            Naming.plain("call_list_entry", "person_id"),
            new Naming("check_in_plan", "person_id", CareText.RETENTION, List.of("note")),
            new Naming("check_in", "person_id", CareText.RETENTION, List.of("note")),
            new Naming("support_need", "person_id", CareText.RETENTION, List.of("what", "offered_note")),
            Naming.plain("support_need", "offered_by_person_id"),
            Naming.plain("bulk_target", "person_id"),
            Naming.plain("export_person", "person_id"),
            new Naming("legal_hold", "person_id", Held.RETENTION, List.of("reason", "lifted_because")));

    private final Keyring keyring;

    FollowingRows(Keyring keyring) {
        this.keyring = keyring;
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
        var words = resealed(naming, words(connection, naming, row, from), from, to);
        var set = naming.sealed().stream().map(column -> ", " + column + " = ?").collect(Collectors.joining());
        var savepoint = savepoint(connection);
        try (PreparedStatement update = connection.prepareStatement(
                "update " + naming.table() + " set " + naming.column() + " = ?" + set + " where id = ? and " + naming.column() + " = ?")) {
            int next = 1;
            update.setObject(next++, to);
            for (var word : words) {
                update.setBytes(next++, word);
            }
            update.setObject(next++, row);
            update.setObject(next, from);
            return update.executeUpdate() > 0;
        } catch (SQLException e) {
            if (!ALREADY_THERE.equals(e.getSQLState()) && !OUT_OF_PLACE.equals(e.getSQLState())) {
                throw e;
            }
            back(connection, savepoint);
            return false;
        }
    }

    private static List<byte[]> words(Connection connection, Naming naming, UUID row, UUID from) throws SQLException {
        var words = new ArrayList<byte[]>();
        if (naming.sealed().isEmpty()) {
            return words;
        }
        try (var select = connection.prepareStatement("select " + String.join(", ", naming.sealed()) + " from " + naming.table()
                + " where id = ? and " + naming.column() + " = ? for update")) {
            select.setObject(1, row);
            select.setObject(2, from);
            try (var rows = select.executeQuery()) {
                boolean there = rows.next();
                for (int column = 1; column <= naming.sealed().size(); column++) {
                    words.add(there ? rows.getBytes(column) : null);
                }
            }
        }
        return words;
    }

    // Both people's rows are locked by whoever merges, so that no two make a key.
    private List<byte[]> resealed(Naming naming, List<byte[]> words, UUID from, UUID to) {
        if (words.stream().allMatch(Objects::isNull)) {
            return words;
        }
        var known = keyring.openAll(List.of(from, to), naming.retention());
        var theirs = known.get(from);
        var ours = known.containsKey(to) ? known.get(to) : keyring.create(to, naming.retention());
        var resealed = new ArrayList<byte[]>();
        for (int i = 0; i < words.size(); i++) {
            var place = new Place(naming.table(), naming.sealed().get(i), naming.retention());
            resealed.add(words.get(i) == null ? null : ours.seal(place, theirs.open(place, words.get(i))));
        }
        return resealed;
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
