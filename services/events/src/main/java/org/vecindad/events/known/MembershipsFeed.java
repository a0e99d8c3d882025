package org.vecindad.events.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.vecindad.chassis.facts.Feed;
import org.vecindad.chassis.facts.ReceivedFact;

/** Who leads and belongs to which committee, for rights within a second. */
@ApplicationScoped
class MembershipsFeed extends Feed {

    private static final String KEEP = """
        INSERT INTO known_membership AS known (id, version, committee_id, person_id, user_id, role, state) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, committee_id = excluded.committee_id, person_id = excluded.person_id,
            user_id = excluded.user_id, role = excluded.role, state = excluded.state
        WHERE known.version < excluded.version""";

    MembershipsFeed() {
        super("committees.membership.v1");
    }

    @Override
    public void apply(Connection connection, List<ReceivedFact> facts) throws SQLException {
        try (var keep = connection.prepareStatement(KEEP); var forget = connection.prepareStatement("DELETE FROM known_membership WHERE id = ?")) {
            for (var fact : facts) {
                if (fact.tombstone()) {
                    forget.setObject(1, fact.key());
                    forget.executeUpdate();
                    continue;
                }
                var data = new Told(fact.data());
                keep.setObject(1, fact.key());
                keep.setLong(2, fact.version());
                keep.setObject(3, data.id("committee_id"));
                keep.setObject(4, data.idOrNull("person_id"));
                keep.setObject(5, data.idOrNull("user_id"));
                keep.setString(6, data.text("role"));
                keep.setString(7, data.text("state"));
                keep.executeUpdate();
            }
        }
    }

    @Override
    public void startOver(Connection connection) throws SQLException {
        try (var forgetVersions = connection.createStatement()) {
            forgetVersions.executeUpdate("UPDATE known_membership SET version = -1");
        }
    }
}
