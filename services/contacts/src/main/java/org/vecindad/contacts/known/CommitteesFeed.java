package org.vecindad.contacts.known;

import org.vecindad.chassis.facts.Feed;
import org.vecindad.chassis.facts.ReceivedFact;

import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Committees: names for timelines, languages as a default for the people they bring in. */
@ApplicationScoped
class CommitteesFeed extends Feed {

    private static final String KEEP = """
            insert into known_committee as known (id, version, name, kind, state, languages) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, name = excluded.name, kind = excluded.kind,
                   state = excluded.state, languages = excluded.languages
             where known.version < excluded.version""";

    CommitteesFeed() {
        super("committees.committee.v1");
    }

    @Override
    public void apply(Connection connection, List<ReceivedFact> facts) throws SQLException {
        for (var fact : facts) {
            if (fact.tombstone()) {
                KnownRows.forget(connection, "known_committee", fact.key());
            } else {
                keep(connection, fact);
            }
        }
    }

    @Override
    public void startOver(Connection connection) throws SQLException {
        KnownRows.heardNothing(connection, "known_committee");
    }

    private static void keep(Connection connection, ReceivedFact fact) throws SQLException {
        var data = FactData.of(fact);
        try (var upsert = connection.prepareStatement(KEEP)) {
            upsert.setObject(1, fact.key());
            upsert.setLong(2, fact.version());
            upsert.setString(3, data.text("name"));
            upsert.setString(4, data.text("kind"));
            upsert.setString(5, data.text("state"));
            upsert.setArray(6, connection.createArrayOf("text", data.texts("languages").toArray()));
            upsert.executeUpdate();
        }
    }
}
