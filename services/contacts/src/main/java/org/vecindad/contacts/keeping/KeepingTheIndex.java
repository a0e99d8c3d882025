package org.vecindad.contacts.keeping;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.jboss.logging.Logger;
import org.vecindad.contacts.changes.TouchedPeople.Moment;
import org.vecindad.contacts.search.PeopleIndex;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps the index for the next start: when a burst of writes is over, and every ten minutes of a long one. Before that it is
 * compared with the journal, so that what is kept is said to hold all up to a moment, and does.
 */
@Singleton
class KeepingTheIndex {

    private static final Logger LOG = Logger.getLogger(KeepingTheIndex.class);
    private static final Duration AT_LATEST = Duration.ofMinutes(10);

    private final CatchingUp catching;
    private final PeopleIndex index;
    private Moment upTo;
    private Instant kept = Instant.MIN;
    private long writesKept = -1;
    private long writesSeen;

    KeepingTheIndex(CatchingUp catching, PeopleIndex index) {
        this.catching = catching;
        this.index = index;
    }

    /** The index holds everyone as of a moment; from now on it is kept. */
    synchronized void begin(Moment moment, boolean keptAlready) {
        upTo = moment;
        kept = keptAlready ? Instant.now() : Instant.MIN;
        writesKept = keptAlready ? index.writes() : -1;
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void keepWhenCalm() throws SQLException {
        long writes = index.writes();
        boolean calm = writes == writesSeen;
        writesSeen = writes;
        if (upTo != null && writes != writesKept && (calm || kept.isBefore(Instant.now().minus(AT_LATEST)))) {
            keep();
        }
    }

    /** Compares, and writes the file. */
    synchronized void keep() throws SQLException {
        var caught = catching.since(upTo);
        if (caught.erased()) {
            // the one before may have been made while they were still in this index
            index.spoilSnapshots();
        }
        upTo = caught.upTo();
        write();
    }

    /** What was written since the last comparison is compared after the start. */
    synchronized void stop(@Observes ShutdownEvent stopping) {
        if (upTo != null && index.writes() != writesKept) {
            try {
                write();
            } catch (RuntimeException e) {
                LOG.infof("the index is not kept: %s", e.getClass().getSimpleName());
            }
        }
    }

    private void write() {
        long writes = index.writes();
        index.keep(upTo.toString());
        writesKept = writes;
        kept = Instant.now();
    }
}
