package org.vecindad.local.children;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts every process from one thread that lives as long as this JVM. Linux sends the parent-death signal when the
 * <em>thread</em> that forked ends, so a child started from a passing thread would be killed with it.
 */
final class Spawner {

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "spawner");
        thread.setDaemon(true);
        return thread;
    });

    static Process start(ProcessBuilder builder) {
        try {
            return THREAD.submit(builder::start).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) throw new UncheckedIOException(io);
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Spawner() {}
}
