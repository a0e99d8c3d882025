package org.vecindad.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.vecindad.journeys.Patience;

/** A child process with its own group of children; stopped as its user would, by SIGTERM. */
final class Launched implements AutoCloseable {

    private final Process process;

    private Launched(Process process) {
        this.process = process;
    }

    static Launched start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new Launched(builder.start());
    }

    long pid() {
        return process.pid();
    }

    void awaitAnswer(String what, java.util.function.BooleanSupplier answer, Duration atMost) {
        Patience.until(what, atMost, () -> {
            if (!process.isAlive()) {
                throw new AssertionError(what + ": the process ended with " + process.exitValue());
            }
            return answer.getAsBoolean();
        });
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
