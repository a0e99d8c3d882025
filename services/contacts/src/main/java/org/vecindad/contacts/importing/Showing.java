package org.vecindad.contacts.importing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vecindad.contacts.keeping.PeopleBatch.Written;

/**
 * Makes the people of one batch findable while the next batch is written; never more than one batch behind. Closing waits,
 * so that an import that is completed can be searched.
 */
final class Showing implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("imports-showing").daemon().factory());
    private Future<?> last;

    void show(Written written) {
        await();
        last = thread.submit(written::show);
    }

    @Override
    public void close() {
        try {
            await();
        } finally {
            thread.shutdown();
        }
    }

    /** Returns once everyone written so far can be found. */
    void await() {
        if (last == null) {
            return;
        }
        try {
            last.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while people were made findable", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("people could not be made findable", e.getCause());
        } finally {
            last = null;
        }
    }
}
