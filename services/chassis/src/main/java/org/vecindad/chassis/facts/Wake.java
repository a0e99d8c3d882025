package org.vecindad.chassis.facts;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Wakes the relay when something was committed. A replica whose own relay leads rings it directly; another tells the leader by
 * NOTIFY, after the commit and not in it: commits that notify queue up for one lock of the whole database, and would lose group commit.
 * A wake that gets lost costs one slow poll.
 */
@Singleton
class Wake {

    static final String CHANNEL = "outbox";

    private static final Logger LOG = Logger.getLogger(Wake.class);

    private final TransactionSynchronizationRegistry transactions;
    private final WorkDatabase database;
    private final Semaphore bell = new Semaphore(0);
    private final AtomicBoolean telling = new AtomicBoolean();
    private volatile boolean leading;

    Wake(TransactionSynchronizationRegistry transactions, WorkDatabase database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** Once per transaction, however many facts it records. */
    void afterCommit() {
        if (transactions.getResource(Wake.class) != null) {
            return;
        }
        transactions.putResource(Wake.class, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // facts are rows already
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    committed();
                }
            }
        });
    }

    /** Tells the leader, whichever replica that is, if and when the connection's transaction commits: for rare and large transactions. */
    static void notify(Connection connection) throws SQLException {
        try (var notify = connection.createStatement()) {
            notify.execute("notify " + CHANNEL);
        }
    }

    void ring() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Whether the relay of this replica leads, so that ringing here is enough. */
    void leading(boolean now) {
        leading = now;
    }

    void await(Duration atMost) throws InterruptedException {
        if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private void committed() {
        if (leading) {
            ring();
        } else if (telling.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::tellLeader);
        }
    }

    private void tellLeader() {
        telling.set(false);
        try (var connection = database.pooled()) {
            notify(connection);
        } catch (SQLException e) {
            LOG.debugf("the relay will find out by itself: %s", e.getSQLState());
        }
    }
}
