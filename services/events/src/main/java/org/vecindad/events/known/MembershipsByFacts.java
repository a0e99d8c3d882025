package org.vecindad.events.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.access.Memberships;
import org.vecindad.events.sight.EventPolicy;

/** Rights as the facts of the committees service tell them. */
@ApplicationScoped
class MembershipsByFacts implements Memberships {

    private final DataSource database;

    MembershipsByFacts(DataSource database) {
        this.database = database;
    }

    @Override
    public Grants grantsOf(Caller caller) {
        var led = new HashSet<UUID>();
        var joined = new HashSet<UUID>();
        try (var connection = database.getConnection()) {
            tellCoalitionRole(connection, caller);
            try (var select = connection.prepareStatement("SELECT committee_id, role FROM known_membership WHERE user_id = ? AND state = 'active'")) {
                select.setObject(1, caller.userId());
                var rows = select.executeQuery();
                while (rows.next()) {
                    var committee = rows.getObject(1, UUID.class);
                    joined.add(committee);
                    switch (rows.getString(2)) {
                        case "lead", "co_lead" -> led.add(committee);
                        default -> { }
                    }
                }
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return new Grants(caller, led, joined);
    }

    // dispatchers and counsel belong to the coalition without a committee; row-level security cannot see a token's roles by itself
    private static void tellCoalitionRole(Connection connection, Caller caller) throws SQLException {
        try (var tell = connection.prepareStatement("SELECT set_config('vecindad.coalition', ?, true)")) {
            tell.setString(1, String.valueOf(EventPolicy.hasCoalitionRole(caller)));
            tell.execute();
        }
    }
}
