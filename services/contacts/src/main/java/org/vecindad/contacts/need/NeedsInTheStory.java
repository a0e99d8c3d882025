package org.vecindad.contacts.need;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.contacts.person.Chapter;
import org.vecindad.contacts.person.TimelineEntry;
import org.vecindad.contacts.sight.CommitteeScope;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The chapter of a person's story about what they needed. A committee's own: a reader of another one finds nothing of it. */
@Singleton
class NeedsInTheStory implements Chapter {

    private static final String NEEDS = "select n.created_at, n.kind, n.state from support_need n where n.person_id = ? and "
            + CommitteeScope.over("n") + " order by n.created_at desc, n.id limit 200";

    private final CurrentGrants current;

    NeedsInTheStory(CurrentGrants current) {
        this.current = current;
    }

    @Override
    public List<TimelineEntry> of(Connection connection, UUID person) throws SQLException {
        try (var select = connection.prepareStatement(NEEDS)) {
            select.setObject(1, person);
            CommitteeScope.bind(select, connection, 2, Scope.of(current.get()));
            var entries = new ArrayList<TimelineEntry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(TimelineEntry.need(rows.getTimestamp(1).toInstant(), rows.getString(2), rows.getString(3)));
                }
            }
            return entries;
        }
    }
}
