package org.vecindad.events.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Who leads and belongs to which committee, for rights within a second. */
@ApplicationScoped
class MembershipsFeed extends KnownFeed {

    private static final String KEEP = """
        INSERT INTO known_membership AS known (id, version, committee_id, person_id, user_id, role, state) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, committee_id = excluded.committee_id, person_id = excluded.person_id,
            user_id = excluded.user_id, role = excluded.role, state = excluded.state
        WHERE known.version < excluded.version""";

    MembershipsFeed() {
        super("committees.membership.v1", "known_membership", KEEP);
    }

    @Override
    void fill(PreparedStatement row, Told told) throws SQLException {
        row.setObject(3, told.id("committee_id"));
        row.setObject(4, told.idOrNull("person_id"));
        row.setObject(5, told.idOrNull("user_id"));
        row.setString(6, told.text("role"));
        row.setString(7, told.text("state"));
    }
}
