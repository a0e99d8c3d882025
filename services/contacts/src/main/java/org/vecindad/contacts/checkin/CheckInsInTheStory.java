package org.vecindad.contacts.checkin;

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

/** The chapter of a person's story about who asked how they are. A committee's own: a reader of another one finds nothing of it. */
@Singleton
class CheckInsInTheStory implements Chapter {

    private static final String CHECK_INS = """
            select c.at, c.outcome, p.channel from check_in c join check_in_plan p on p.id = c.plan_id where c.person_id = ? and\s"""
            + CommitteeScope.over("p") + " order by c.at desc, c.id limit 200";

    private final CurrentGrants current;

    CheckInsInTheStory(CurrentGrants current) {
        this.current = current;
    }

    @Override
    public List<TimelineEntry> of(Connection connection, UUID person) throws SQLException {
        try (var select = connection.prepareStatement(CHECK_INS)) {
            select.setObject(1, person);
            CommitteeScope.bind(select, connection, 2, Scope.of(current.get()));
            var entries = new ArrayList<TimelineEntry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(TimelineEntry.checkIn(rows.getTimestamp(1).toInstant(), rows.getString(2), rows.getString(3)));
                }
            }
            return entries;
        }
    }
}
