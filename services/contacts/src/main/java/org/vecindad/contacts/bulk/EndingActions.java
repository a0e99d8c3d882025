package org.vecindad.contacts.bulk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.vecindad.chassis.privacy.Keyring;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Once nothing can be taken back any more, nothing is remembered of it but the audit: its key goes, then its rows. */
@Singleton
class EndingActions {

    private final AgroalDataSource work;
    private final Keyring keyring;

    EndingActions(@DataSource("work") AgroalDataSource work, Keyring keyring) {
        this.work = work;
        this.keyring = keyring;
    }

    @Scheduled(every = "6h", delayed = "7m", concurrentExecution = ConcurrentExecution.SKIP)
    void end() throws SQLException {
        try (var connection = work.getConnection(); var delete = connection.prepareStatement("delete from bulk_action where id = ?")) {
            for (var action : due()) {
                keyring.destroy(action);
                delete.setObject(1, action);
                delete.executeUpdate();
            }
        }
    }

    private List<UUID> due() throws SQLException {
        try (var connection = work.getConnection();
             var select = connection.prepareStatement("""
                     select id from bulk_action where finished_at < now() - interval '30 days' and state not in ('running', 'undoing')""");
             var rows = select.executeQuery()) {
            var due = new ArrayList<UUID>();
            while (rows.next()) {
                due.add(rows.getObject(1, UUID.class));
            }
            return due;
        }
    }
}
