package org.vecindad.events.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Names and zones of committees, for pages that say who hosts. */
@ApplicationScoped
class CommitteesFeed extends KnownFeed {

    private static final String KEEP = """
        INSERT INTO known_committee AS known (id, version, name, zone_id, state) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name, zone_id = excluded.zone_id, state = excluded.state
        WHERE known.version < excluded.version""";

    CommitteesFeed() {
        super("committees.committee.v1", "known_committee", KEEP);
    }

    @Override
    void fill(PreparedStatement row, Told told) throws SQLException {
        row.setString(3, told.text("name"));
        row.setObject(4, told.idOrNull("zone_id"));
        row.setString(5, told.text("state"));
    }
}
