package org.vecindad.contacts.importing;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vecindad.contacts.keeping.PeopleBatch.Written;

/**
 * What goes on while a batch is being written: the one before becomes findable, the next one is read. Never more than one
 * batch each way. Closing waits, so that an import that is completed can be searched.
 */
final class Beside implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("imports-beside").daemon().factory());
    private Future<?> showing;
    private Future<RowBatch> reading;
    private int position = -1;

    void show(Written written) {
        written.expect();
        awaitShown();
        showing = thread.submit(written::show);
    }

    /** Returns once everyone written so far can be found. */
    void awaitShown() {
        if (showing != null) {
            var last = showing;
            showing = null;
            result(last);
        }
    }

    void read(int next, Callable<RowBatch> rows) {
        position = next;
        reading = thread.submit(rows);
    }

    /** The batch at a position if it was read ahead, else null. */
    RowBatch taken(int wanted) {
        return reading != null && position == wanted ? result(reading) : null;
    }

    @Override
    public void close() {
        try {
            awaitShown();
        } finally {
            thread.shutdown();
        }
    }

    private static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted beside an import", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("what goes on beside an import failed", e.getCause());
        }
    }
}
