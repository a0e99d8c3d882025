package org.vecindad.contacts.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is meant by one change of many, and what became of each. */
record BulkTargets(Connection connection, UUID action) {

    List<UUID> take(String state, int count) throws SQLException {
        try (var select = connection.prepareStatement("select person_id from bulk_target where bulk_action_id = ? and state = ? order by person_id limit ?")) {
            select.setObject(1, action);
            select.setString(2, state);
            select.setInt(3, count);
            var people = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    people.add(rows.getObject(1, UUID.class));
                }
            }
            return people;
        }
    }

    /** Of these people, those whom another change, not taken back, gives to the same committee: they share one link. */
    Set<UUID> alsoCaredForBy(UUID committee, Collection<UUID> people) throws SQLException {
        try (var select = connection.prepareStatement("""
                select t.person_id from bulk_target t join bulk_action a on a.id = t.bulk_action_id
                 where a.kind = 'care' and a.committee_id = ? and a.id <> ? and a.state in ('running', 'done', 'failed')
                   and t.state in ('changed', 'already') and t.person_id = any (?)""")) {
            select.setObject(1, committee);
            select.setObject(2, action);
            select.setArray(3, connection.createArrayOf("uuid", people.toArray()));
            var cared = new HashSet<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    cared.add(rows.getObject(1, UUID.class));
                }
            }
            return cared;
        }
    }

    void became(String state, Collection<UUID> people) throws SQLException {
        if (people.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement("update bulk_target set state = ? where bulk_action_id = ? and person_id = any (?)")) {
            update.setString(1, state);
            update.setObject(2, action);
            update.setArray(3, connection.createArrayOf("uuid", people.toArray()));
            update.executeUpdate();
        }
    }
}
