package org.vecindad.contacts.duplicates.merging;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A merge reaches rows that its caller does not see: another committee's care, a record that is merged and therefore hidden.
 * Whether the caller may merge was decided before; for the rows of that one step, of which nothing is answered, the second
 * wall is lifted within the transaction, and stands again after it.
 */
final class LiftedWall {

    private LiftedWall() {
    }

    interface Step {
        void run() throws SQLException;
    }

    static void during(Connection connection, Step step) throws SQLException {
        // holds go along too, and those are seen by administrators only
        var before = set(connection, new Standing("true", "admin"));
        step.run();
        set(connection, before);
    }

    private record Standing(String everything, String roles) {
    }

    // Returns what stood there.
    private static Standing set(Connection connection, Standing next) throws SQLException {
        try (var select = connection.prepareStatement("""
                select current_setting('vecindad.everything', true), current_setting('vecindad.roles', true),
                       set_config('vecindad.everything', ?, true), set_config('vecindad.roles', ?, true)""")) {
            select.setString(1, next.everything());
            select.setString(2, next.roles());
            try (var row = select.executeQuery()) {
                row.next();
                return new Standing(row.getString(1), row.getString(2));
            }
        }
    }
}
