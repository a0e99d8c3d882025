package org.vecindad.contacts.exporting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down what time made of exports, forgets who was meant once they are over, and all but the audit after thirty days. */
@Singleton
class SweepingExports {

    private static final String RELEASE = """
            update export set state = 'released_after_notice', since = since + make_interval(secs => ?), version = version + 1
             where state = 'waiting' and since <= now() - make_interval(secs => ?) returning id, asked_by, people""";
    private static final String EXPIRE = """
            update export set state = 'expired', since = since + make_interval(secs => ?), version = version + 1
             where state in ('released', 'approved', 'released_after_notice') and since <= now() - make_interval(secs => ?)""";
    private static final String FORGET_WHO = """
            delete from export_person where export_id in (select id from export where state in ('objected', 'withdrawn', 'expired'))""";
    private static final String OVER = "select id from export where state in ('objected', 'withdrawn', 'expired') and since < now() - interval '30 days'";

    private final AgroalDataSource work;
    private final AuditTrail audit;
    private final Keyring keyring;

    SweepingExports(@DataSource("work") AgroalDataSource work, AuditTrail audit, Keyring keyring) {
        this.work = work;
        this.audit = audit;
        this.keyring = keyring;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        try (var connection = work.getConnection()) {
            connection.setAutoCommit(false);
            try {
                release(connection);
                timed(connection, EXPIRE, ExportState.OPEN.toSeconds());
                try (var forget = connection.prepareStatement(FORGET_WHO)) {
                    forget.executeUpdate();
                }
                connection.commit();
            } catch (SQLException | RuntimeException broken) {
                connection.rollback();
                throw broken;
            } finally {
                connection.setAutoCommit(true);
            }
            end(connection);
        }
    }

    private void release(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement(RELEASE)) {
            update.setDouble(1, ExportState.NOTICE.toSeconds());
            update.setDouble(2, ExportState.NOTICE.toSeconds());
            try (var rows = update.executeQuery()) {
                while (rows.next()) {
                    // nobody did it: it is written down with whoever asked
                    audit.write(connection, rows.getObject(2, UUID.class), null,
                            new Look(Look.Action.EXPORT_RELEASED_AFTER_NOTICE, rows.getObject(1, UUID.class), Map.of(), rows.getInt(3)));
                }
            }
        }
    }

    private static void timed(Connection connection, String change, long seconds) throws SQLException {
        try (var update = connection.prepareStatement(change)) {
            update.setDouble(1, seconds);
            update.setDouble(2, seconds);
            update.executeUpdate();
        }
    }

    // Its key goes before its row: from then on nobody reads why, wherever a copy lies.
    private void end(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("delete from export where id = ?")) {
            for (var export : over(connection)) {
                keyring.destroy(export);
                delete.setObject(1, export);
                delete.executeUpdate();
            }
        }
    }

    private static List<UUID> over(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(OVER); var rows = select.executeQuery()) {
            var over = new ArrayList<UUID>();
            while (rows.next()) {
                over.add(rows.getObject(1, UUID.class));
            }
            return over;
        }
    }
}
