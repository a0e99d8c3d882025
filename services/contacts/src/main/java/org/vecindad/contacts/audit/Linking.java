package org.vecindad.contacts.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.jboss.logging.Logger;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Links audit entries into the chain. One replica at a time (an advisory lock), a moment after an entry was written, so
 * that appending never waits for the chain and a burst is linked at once.
 */
@Singleton
class Linking {

    private static final Logger LOG = Logger.getLogger(Linking.class);
    private static final long LOCK = 0x6175_6469_745f_6368L; // "audit_ch"
    private static final int BATCH = 1000;
    private static final long GATHER_MILLIS = 150;
    private static final long SLOW_POLL_MILLIS = 5000;

    private final AgroalDataSource work;
    private final Semaphore bell = new Semaphore(0);
    private volatile Thread thread;

    Linking(@DataSource("work") AgroalDataSource work) {
        this.work = work;
    }

    void soon() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("audit-chain").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) {
        thread.interrupt();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                bell.tryAcquire(SLOW_POLL_MILLIS, TimeUnit.MILLISECONDS);
                Thread.sleep(GATHER_MILLIS);
                bell.drainPermits();
                while (linkSome() == BATCH) {
                    // there are more
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException e) {
                LOG.warnf("the audit chain waits (%s)", e.getSQLState());
            }
        }
    }

    /** Links the oldest entries that are not linked yet; returns how many. */
    int linkSome() throws SQLException {
        try (var connection = work.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int linked = locked(connection) ? link(connection, unlinked(connection)) : 0;
                connection.commit();
                return linked;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static List<AuditEntry> unlinked(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select " + AuditEntry.COLUMNS + " from audit_entry where hash is null order by id limit " + BATCH);
             var rows = select.executeQuery()) {
            var entries = new ArrayList<AuditEntry>();
            while (rows.next()) {
                entries.add(AuditEntry.read(rows));
            }
            return entries;
        }
    }

    private static int link(Connection connection, List<AuditEntry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return 0;
        }
        var end = end(connection);
        long position = end.position();
        byte[] before = end.hash();
        try (var update = connection.prepareStatement("update audit_entry set position = ?, previous = ?, hash = ? where id = ?")) {
            for (var entry : entries) {
                byte[] hash = entry.hashAfter(before, ++position);
                update.setLong(1, position);
                update.setBytes(2, before);
                update.setBytes(3, hash);
                update.setLong(4, entry.id());
                update.addBatch();
                before = hash;
            }
            update.executeBatch();
        }
        return entries.size();
    }

    private record End(long position, byte[] hash) {
    }

    private static End end(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select position, hash from audit_entry where position is not null order by position desc limit 1");
             var row = select.executeQuery()) {
            return row.next() ? new End(row.getLong(1), row.getBytes(2)) : new End(0, AuditEntry.BEGINNING);
        }
    }
}
