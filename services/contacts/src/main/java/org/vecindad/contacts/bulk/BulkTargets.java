package org.vecindad.contacts.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
