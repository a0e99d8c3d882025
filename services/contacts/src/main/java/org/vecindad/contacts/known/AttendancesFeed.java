package org.vecindad.contacts.known;

import org.vecindad.chassis.facts.Feed;
import org.vecindad.chassis.facts.ReceivedFact;
import org.vecindad.contacts.keeping.Indexing;

import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Attendances: for the timeline, and for who is seen by an event's hosts. */
@ApplicationScoped
class AttendancesFeed extends Feed {

    private static final String KEEP = """
            insert into known_attendance as known (id, version, event_id, person_id, status, since) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, event_id = excluded.event_id,
                   person_id = excluded.person_id, status = excluded.status
             where known.version < excluded.version""";

    private final Indexing indexing;

    AttendancesFeed(Indexing indexing) {
        super("events.attendance.v1");
        this.indexing = indexing;
    }

    @Override
    public void apply(Connection connection, List<ReceivedFact> facts) throws SQLException {
        var people = new HashSet<UUID>();
        for (var fact : facts) {
            people.addAll(fact.tombstone() ? forget(connection, fact) : keep(connection, fact));
        }
        indexing.refresh(connection, people);
    }

    @Override
    public void startOver(Connection connection) throws SQLException {
        KnownRows.heardNothing(connection, "known_attendance");
    }

    private static Set<UUID> forget(Connection connection, ReceivedFact fact) throws SQLException {
        KnownRows.forget(connection, "known_attendance", fact.key());
        return KnownRows.replaceSights(connection, List.of(fact.key()), List.of());
    }

    private static Set<UUID> keep(Connection connection, ReceivedFact fact) throws SQLException {
        var data = FactData.of(fact);
        try (var upsert = connection.prepareStatement(KEEP)) {
            upsert.setObject(1, fact.key());
            upsert.setLong(2, fact.version());
            upsert.setObject(3, data.id("event_id"));
            upsert.setObject(4, data.id("person_id"));
            upsert.setString(5, data.text("status"));
            upsert.setTimestamp(6, Timestamp.from(fact.time()));
            return upsert.executeUpdate() == 0 ? Set.of() : SignUps.ofAttendance(connection, fact.key());
        }
    }
}
