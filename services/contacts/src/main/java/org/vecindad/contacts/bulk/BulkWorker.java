package org.vecindad.contacts.bulk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.jboss.logging.Logger;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Works off what was begun, nobody being logged in: batch by batch, the oldest action first; the row of the action is what keeps replicas apart. */
@Singleton
class BulkWorker {

    private static final Logger LOG = Logger.getLogger(BulkWorker.class);
    private static final int MOST_FAILURES = 5;
    private static final int LOOK_AGAIN_SECONDS = 5;

    private final AgroalDataSource work;
    private final BulkActions actions;
    private final WorkingOff workingOff;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopping;
    private Thread hand;

    BulkWorker(@DataSource("work") AgroalDataSource work, BulkActions actions, WorkingOff workingOff) {
        this.work = work;
        this.actions = actions;
        this.workingOff = workingOff;
    }

    void start(@Observes StartupEvent started) {
        hand = Thread.ofPlatform().daemon().name("bulk").start(this::work);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        bell.release();
        // a batch takes far less; what does not end in time is rolled back and done again
        hand.join(5_000);
    }

    /** There is something to do; called after the transaction that says so has committed. */
    void wake() {
        bell.release();
    }

    private void work() {
        while (!stopping) {
            try {
                if (!batch()) {
                    bell.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                    bell.drainPermits();
                }
            } catch (InterruptedException stop) {
                return;
            } catch (SQLException | RuntimeException unreachable) {
                LOG.warn("changes of many people wait: the database does not answer", unreachable);
                pause();
            }
        }
    }

    /** Whether there was anything to do. */
    private boolean batch() throws SQLException {
        try (var connection = work.getConnection()) {
            connection.setAutoCommit(false);
            UUID inHand = null;
            try {
                var action = actions.next(connection);
                if (action.isEmpty()) {
                    connection.rollback();
                    return false;
                }
                inHand = action.get().id();
                var show = workingOff.batch(connection, action.get());
                connection.commit();
                show.run();
                return true;
            } catch (SQLException | RuntimeException broken) {
                connection.rollback();
                if (inHand == null) {
                    throw broken;
                }
                LOG.warnf(broken, "change %s broke off and is tried again", inHand);
                actions.failedOnce(connection, inHand, MOST_FAILURES);
                connection.commit();
                pause();
                return true;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
