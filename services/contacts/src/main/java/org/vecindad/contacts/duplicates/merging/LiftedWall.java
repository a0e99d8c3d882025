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
        var before = set(connection, "true");
        step.run();
        set(connection, before);
    }

    // Returns what stood there.
    private static String set(Connection connection, String everything) throws SQLException {
        try (var select = connection.prepareStatement("select current_setting('vecindad.everything', true), set_config('vecindad.everything', ?, true)")) {
            select.setString(1, everything);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
