package org.vecindad.local.children;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A running child process with its log. */
public final class Child {

    private final String name;
    private final Process process;
    private final Path log;

    Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean alive() {
        return process.isAlive();
    }

    public int exitValue() {
        return process.exitValue();
    }

    public CompletableFuture<Child> onExit() {
        return process.onExit().thenApply(done -> this);
    }

    /** Waits until the probe says yes; fails early when the child dies and at the latest after the patience. */
    public void await(BooleanSupplier ready, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!alive()) throw new ChildFailed(this, name + " ended at start with exit code " + exitValue());
            if (System.nanoTime() > end) throw new ChildFailed(this, name + " was not ready after " + patience.toSeconds() + " s");
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }

    /** Asks politely, by the given signal, then kills. */
    public void stop(String signal, Duration patience) {
        if (!alive()) return;
        try {
            if (signal.equals("TERM")) process.destroy();
            else new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start().waitFor();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** At once, with all that it has started itself. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** The end of its log, without the frames of stack traces. */
    public List<String> lastWords(int count) {
        try {
            var lines = Files.readAllLines(log).stream().filter(line -> !line.startsWith("\tat ") && !line.startsWith("\t... ")).toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(no log: " + e.getClass().getSimpleName() + ")");
        }
    }
}
