package org.vecindad.contacts.known;

import org.vecindad.contacts.sight.Sight;
import org.vecindad.contacts.sight.SightPolicy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who is seen because they signed up. An attendance and its event come on two topics in any order, so each of them asks
 * for what is known of the other.
 */
final class SignUps {

    private static final String SELECT = """
            select a.id, a.person_id, a.status, e.host_committee_ids, e.ends_at
              from known_attendance a left join known_event e on e.id = a.event_id where\s""";

    private SignUps() {
    }

    /** Sets the sights of everyone who signed up for an event; returns the people. */
    static Set<UUID> ofEvent(Connection connection, UUID event) throws SQLException {
        return set(connection, "a.event_id = ?", event);
    }

    static Set<UUID> ofAttendance(Connection connection, UUID attendance) throws SQLException {
        return set(connection, "a.id = ?", attendance);
    }

    private static Set<UUID> set(Connection connection, String which, UUID id) throws SQLException {
        var sources = new HashSet<UUID>();
        var sights = new ArrayList<Sight>();
        try (var select = connection.prepareStatement(SELECT + which)) {
            select.setObject(1, id);
            read(select, sources, sights);
        }
        return sources.isEmpty() ? Set.of() : KnownRows.replaceSights(connection, sources, sights);
    }

    private static void read(PreparedStatement select, Set<UUID> sources, List<Sight> sights) throws SQLException {
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                var attendance = rows.getObject(1, UUID.class);
                sources.add(attendance);
                var ends = rows.getTimestamp(5);
                if (ends != null) {
                    sights.addAll(SightPolicy.ofAttendance(attendance, rows.getObject(2, UUID.class), rows.getString(3),
                            List.of((UUID[]) rows.getArray(4).getArray()), ends.toInstant()));
                }
            }
        }
    }
}
