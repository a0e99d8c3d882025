package org.vecindad.contacts.known;

import org.vecindad.contacts.sight.Sight;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the feeds do alike: forget a row, and let the sights of one source be exactly what policy says. */
final class KnownRows {

    private KnownRows() {
    }

    static void forget(Connection connection, String table, UUID id) throws SQLException {
        try (var delete = connection.prepareStatement("delete from " + table + " where id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }

    /** Before a rebuild: rows stay readable, and any fact is newer. */
    static void heardNothing(Connection connection, String table) throws SQLException {
        try (var update = connection.prepareStatement("update " + table + " set version = -1")) {
            update.executeUpdate();
        }
    }

    /** Returns the people whose sights changed or may have. */
    static Set<UUID> replaceSights(Connection connection, Collection<UUID> sources, List<Sight> sights) throws SQLException {
        var people = new HashSet<UUID>();
        try (var delete = connection.prepareStatement("delete from sight where source_id = any (?) and reason in ('member', 'sign_up') returning person_id")) {
            delete.setArray(1, connection.createArrayOf("uuid", sources.toArray()));
            try (var rows = delete.executeQuery()) {
                while (rows.next()) {
                    people.add(rows.getObject(1, UUID.class));
                }
            }
        }
        if (sights.isEmpty()) {
            return people;
        }
        try (var insert = connection.prepareStatement("insert into sight (person_id, viewer_id, reason, source_id, until) values (?, ?, ?, ?, ?) on conflict do nothing")) {
            for (var sight : sights) {
                insert.setObject(1, sight.personId());
                insert.setObject(2, sight.viewerId());
                insert.setString(3, sight.reason().word());
                insert.setObject(4, sight.sourceId());
                insert.setTimestamp(5, sight.until() == null ? null : Timestamp.from(sight.until()));
                insert.addBatch();
                people.add(sight.personId());
            }
            insert.executeBatch();
        }
        return people;
    }
}
