package org.vecindad.contacts.duplicates.merging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.contacts.keeping.Held;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** When a merge can no longer be undone, what was kept for undoing it goes: the keys of the merged record first, then its words and the images; unless somebody is held. */
@Singleton
class ClosingMerges {

    private static final String OVER = "select merged_id from merge where undone_at is null and closed_at is null and merged_at < now() - interval '30 days' and "
            + Held.not("merge.survivor_id") + " and " + Held.not("merge.merged_id") + " limit 500";

    private final AgroalDataSource work;
    private final Keyring keyring;

    ClosingMerges(@DataSource("work") AgroalDataSource work, Keyring keyring) {
        this.work = work;
        this.keyring = keyring;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void close() throws SQLException {
        try (var connection = work.getConnection()) {
            for (var merged : over(connection)) {
                keyring.destroy(merged);
                close(connection, merged);
            }
        }
    }

    private static List<UUID> over(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(OVER); var rows = select.executeQuery()) {
            var merged = new ArrayList<UUID>();
            while (rows.next()) {
                merged.add(rows.getObject(1, UUID.class));
            }
            return merged;
        }
    }

    private static void close(Connection connection, UUID merged) throws SQLException {
        run(connection, "update person set identity = null, note = null where id = ? and standing = 'merged'", merged);
        run(connection, "delete from person_handle where person_id = ?", merged);
        run(connection, "delete from call_list_entry where person_id = ?", merged);
        run(connection, "delete from relationship where ? in (one_id, other_id)", merged);
        run(connection, "delete from sight where person_id = ? and reason in ('care', 'brought_in', 'shared')", merged);
        run(connection, """
                update merge set closed_at = now(), moved = '{}', identity_before = null, identity_after = null, note_before = null, note_after = null
                 where merged_id = ? and undone_at is null""", merged);
    }

    private static void run(Connection connection, String sql, UUID merged) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, merged);
            statement.executeUpdate();
        }
    }
}
