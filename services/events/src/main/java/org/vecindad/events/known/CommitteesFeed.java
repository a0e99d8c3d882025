package org.vecindad.events.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.vecindad.chassis.facts.Feed;
import org.vecindad.chassis.facts.ReceivedFact;

/** Names and zones of committees, for pages that say who hosts. */
@ApplicationScoped
class CommitteesFeed extends Feed {

    private static final String KEEP = """
        INSERT INTO known_committee AS known (id, version, name, zone_id, state) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name, zone_id = excluded.zone_id, state = excluded.state
        WHERE known.version < excluded.version""";

    CommitteesFeed() {
        super("committees.committee.v1");
    }

    @Override
    public void apply(Connection connection, List<ReceivedFact> facts) throws SQLException {
        try (var keep = connection.prepareStatement(KEEP); var forget = connection.prepareStatement("DELETE FROM known_committee WHERE id = ?")) {
            for (var fact : facts) {
                if (fact.tombstone()) {
                    forget.setObject(1, fact.key());
                    forget.executeUpdate();
                    continue;
                }
                var data = new Told(fact.data());
                keep.setObject(1, fact.key());
                keep.setLong(2, fact.version());
                keep.setString(3, data.text("name"));
                keep.setObject(4, data.idOrNull("zone_id"));
                keep.setString(5, data.text("state"));
                keep.executeUpdate();
            }
        }
    }

    @Override
    public void startOver(Connection connection) throws SQLException {
        try (var forgetVersions = connection.createStatement()) {
            forgetVersions.executeUpdate("UPDATE known_committee SET version = -1");
        }
    }
}
