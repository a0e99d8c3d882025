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
import java.util.UUID;

/** Events: titles for timelines, and until when their hosts see who signed up. */
@ApplicationScoped
class EventsFeed extends Feed {

    private static final String KEEP = """
            insert into known_event as known (id, version, title, kind, starts_at, ends_at, timezone, host_committee_ids, visibility, state)
            values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, title = excluded.title, kind = excluded.kind,
                   starts_at = excluded.starts_at, ends_at = excluded.ends_at, timezone = excluded.timezone,
                   host_committee_ids = excluded.host_committee_ids, visibility = excluded.visibility, state = excluded.state
             where known.version < excluded.version""";

    private final Indexing indexing;

    EventsFeed(Indexing indexing) {
        super("events.event.v1");
        this.indexing = indexing;
    }

    @Override
    public void apply(Connection connection, List<ReceivedFact> facts) throws SQLException {
        var people = new HashSet<UUID>();
        for (var fact : facts) {
            if (fact.tombstone()) {
                KnownRows.forget(connection, "known_event", fact.key());
                people.addAll(SignUps.ofEvent(connection, fact.key()));
            } else if (keep(connection, fact)) {
                people.addAll(SignUps.ofEvent(connection, fact.key()));
            }
        }
        indexing.refresh(connection, people);
    }

    @Override
    public void startOver(Connection connection) throws SQLException {
        KnownRows.heardNothing(connection, "known_event");
    }

    private static boolean keep(Connection connection, ReceivedFact fact) throws SQLException {
        var data = FactData.of(fact);
        try (var upsert = connection.prepareStatement(KEEP)) {
            upsert.setObject(1, fact.key());
            upsert.setLong(2, fact.version());
            upsert.setString(3, data.json("title"));
            upsert.setString(4, data.text("kind"));
            upsert.setTimestamp(5, Timestamp.from(data.time("starts_at")));
            upsert.setTimestamp(6, Timestamp.from(data.time("ends_at")));
            upsert.setString(7, data.text("timezone"));
            upsert.setArray(8, connection.createArrayOf("uuid", data.ids("host_committee_ids").toArray()));
            upsert.setString(9, data.text("visibility"));
            upsert.setString(10, data.text("state"));
            return upsert.executeUpdate() > 0;
        }
    }
}
