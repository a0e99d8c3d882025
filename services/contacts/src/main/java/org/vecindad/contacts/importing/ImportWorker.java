package org.vecindad.contacts.importing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.vecindad.contacts.importing.staging.ImportKeys;
import org.vecindad.contacts.keeping.Indexing;

/**
 * Does what imports wait for, nobody being logged in. Two at a time, so that a small file does not wait for a large
 * one; an advisory lock keeps the other replicas off the same import.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_FAILURES = 5;
    private static final int LOOK_AGAIN_SECONDS = 5;

    private final AgroalDataSource work;
    private final Imports imports;
    private final ImportKeys keys;
    private final ReadingFiles reading;
    private final PreviewingImports previewing;
    private final RunningImports running;
    private final Indexing indexing;
    private final Semaphore bell = new Semaphore(0);
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private List<Thread> hands = List.of();

    ImportWorker(@DataSource("work") AgroalDataSource work, Imports imports, ImportKeys keys, ReadingFiles reading,
            PreviewingImports previewing, RunningImports running, Indexing indexing) {
        this.work = work;
        this.imports = imports;
        this.keys = keys;
        this.reading = reading;
        this.previewing = previewing;
        this.running = running;
        this.indexing = indexing;
    }

    void start(@Observes StartupEvent started) {
        hands = java.util.stream.IntStream.range(0, AT_ONCE)
                .mapToObj(i -> Thread.ofPlatform().daemon().name("imports-" + i).start(this::work)).toList();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        bell.release(AT_ONCE);
        for (Thread hand : hands) {
            // a batch takes far less; what does not end in time is rolled back and done again
            hand.join(5_000);
        }
    }

    /** There is something to do; called after the transaction that says so has committed. */
    void wake() {
        bell.release(AT_ONCE);
    }

    private void work() {
        while (!stopping) {
            try {
                // with a part of the people in the index, the rest would be brought in twice
                if (!indexing.complete() || !anyDone()) {
                    bell.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                    if (!stopping) {
                        // at the end each hand needs a permit of its own
                        bell.drainPermits();
                    }
                }
            } catch (InterruptedException stop) {
                return;
            } catch (SQLException | RuntimeException | Error unreachable) {
                LOG.warn("imports wait: the database does not answer", unreachable);
                pause();
            }
        }
    }

    private boolean anyDone() throws SQLException {
        List<UUID> waiting;
        try (Connection connection = work.getConnection()) {
            waiting = imports.waitingForWork(connection);
        }
        for (UUID id : waiting) {
            if (!stopping && inHand.add(id)) {
                try {
                    if (locked(id)) {
                        return true;
                    }
                } finally {
                    inHand.remove(id);
                }
            }
        }
        return false;
    }

    /** Works on the import while its one connection holds the lock; false when another replica does. */
    private boolean locked(UUID id) throws SQLException {
        try (Connection connection = work.getConnection()) {
            if (!lock(connection, id)) {
                return false;
            }
            connection.setAutoCommit(false);
            try {
                step(id, connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                unlock(connection, id);
            }
            return true;
        }
    }

    private void step(UUID id, Connection connection) throws SQLException {
        Import current = imports.find(connection, id);
        if (current == null) {
            return;
        }
        try {
            switch (current.state()) {
                case READING -> {
                    if (current.staged()) {
                        previewing.preview(connection, current);
                    } else {
                        reading.read(connection, current);
                    }
                }
                case RUNNING -> running.run(connection, current, () -> !stopping);
                case MAPPING, PREVIEWED, COMPLETED, FAILED -> {
                    // somebody else was faster
                }
            }
        } catch (SQLException | RuntimeException | Error broken) {
            // an Error too: it must neither end the worker for good nor be tried for ever
            failed(id, connection, broken);
        }
    }

    private void failed(UUID id, Connection connection, Throwable broken) throws SQLException {
        LOG.warnf(broken, "import %s broke off and is tried again", id);
        connection.rollback();
        boolean hopeless = broken instanceof ImportKeys.GoneForever;
        boolean given = imports.failedOnce(connection, id) >= MOST_FAILURES || hopeless;
        if (given) {
            keys.destroyStaged(id);
            imports.fail(connection, imports.find(connection, id), ImportProblem.IMPORT_BROKE_OFF);
        }
        connection.commit();
        if (!given) {
            pause();
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

    static boolean lock(Connection connection, UUID id) throws SQLException {
        return ask(connection, "select pg_try_advisory_lock(hashtextextended('import ' || ?, 0))", id);
    }

    static void unlock(Connection connection, UUID id) throws SQLException {
        ask(connection, "select pg_advisory_unlock(hashtextextended('import ' || ?, 0)) is not null", id);
    }

    private static boolean ask(Connection connection, String question, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(question)) {
            select.setString(1, id.toString());
            try (var rows = select.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
