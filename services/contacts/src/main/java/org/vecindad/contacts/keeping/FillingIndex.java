package org.vecindad.contacts.keeping;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.vecindad.contacts.changes.TouchedPeople.Moment;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Has everyone in the index after a start: from what was kept and what the journal tells since then, or, where that does not
 * do, by reading all, some threads each with a part of the ids. Ready when that is done.
 */
@Readiness
@Singleton
class FillingIndex implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(FillingIndex.class);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);

    private final Indexing indexing;
    private final CatchingUp catching;
    private final KeepingTheIndex keeping;
    private final int threads;
    private final int batch;
    private final AtomicInteger filling = new AtomicInteger();
    private final AtomicLong begun = new AtomicLong();
    private volatile Moment since;
    private volatile boolean spoilt;
    private volatile boolean stopped;

    FillingIndex(Indexing indexing, CatchingUp catching, KeepingTheIndex keeping, @ConfigProperty(name = "vecindad.index.fill-threads") int threads,
                 @ConfigProperty(name = "vecindad.index.fill-batch") int batch) {
        this.indexing = indexing;
        this.catching = catching;
        this.keeping = keeping;
        this.threads = threads;
        this.batch = batch;
        filling.set(threads);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("people can be found").status(filling.get() == 0).build();
    }

    void start(@Observes StartupEvent started) {
        begun.set(System.nanoTime());
        Thread.ofPlatform().daemon().name("index-begin").start(this::begin);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    private void begin() {
        while (!stopped) {
            try {
                if (indexing.beganWith().isPresent() && caughtUp(Moment.of(indexing.beganWith().get()))) {
                    filling.set(0);
                    done(!spoilt);
                } else {
                    since = catching.now();
                    readEveryone();
                }
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("filling the index waits: %s", e.getClass().getSimpleName());
                rest();
            }
        }
    }

    private boolean caughtUp(Moment kept) throws SQLException {
        if (kept.remembered(catching.now())) {
            var caught = catching.since(kept);
            since = caught.upTo();
            spoilt = caught.erased();
            if (spoilt) {
                // it was written between the end of their keys and of their rows, and holds their words
                indexing.spoilWhatWasKept();
            }
            if (catching.complete()) {
                return true;
            }
        }
        LOG.info("what was kept of the index is not everyone: all are read in");
        indexing.startOver();
        return false;
    }

    private void readEveryone() {
        for (int part = 0; part < threads; part++) {
            int mine = part;
            Thread.ofPlatform().daemon().name("index-fill-" + part).start(() -> fill(mine));
        }
    }

    private void fill(int part) {
        var after = boundary(part);
        var upTo = part == threads - 1 ? new UUID(-1, -1) : boundary(part + 1);
        while (after != null && !stopped) {
            try {
                after = indexing.fill(after, upTo, batch);
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("filling the index waits: %s", e.getClass().getSimpleName());
                rest();
            }
        }
        if (filling.decrementAndGet() == 0) {
            done(false);
        }
    }

    private void done(boolean fromWhatWasKept) {
        keeping.begin(since, fromWhatWasKept);
        indexing.filled();
        LOG.infof("people can be found after %d ms", Duration.ofNanos(System.nanoTime() - begun.get()).toMillis());
    }

    // Ids are random, so equal parts of their space hold about as many people each.
    private UUID boundary(int part) {
        long share = Long.divideUnsigned(-1L, threads);
        return new UUID(share * part, 0);
    }

    private void rest() {
        try {
            Thread.sleep(BEFORE_ANOTHER_TRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
