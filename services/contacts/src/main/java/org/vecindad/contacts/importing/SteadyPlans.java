package org.vecindad.contacts.importing;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps PostgreSQL from changing its mind while an import fills the tables. Statistics lag behind, and a plan made for an
 * empty table (scan it) is kept for a full one; every look-up of a batch is by key, so only that is left to choose.
 */
final class SteadyPlans {

    private static final String BY_KEY_ONLY = """
            select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true),
                   set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)""";

    private SteadyPlans() {
    }

    /** For the current transaction only. */
    static void on(Connection connection) throws SQLException {
        try (var set = connection.prepareStatement(BY_KEY_ONLY)) {
            set.execute();
        }
    }
}
