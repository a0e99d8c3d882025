package org.vecindad.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vecindad.local.children.Child;
import org.vecindad.local.children.Ports;
import org.vecindad.local.engines.Kafka;
import org.vecindad.local.engines.Postgres;

/** A platform for tests, on free ports and in a folder of its own, as children of this JVM. Nothing in it is durable. */
public final class RunningPlatform implements AutoCloseable {

    private final Platform platform;
    private final Child postgres;
    private final Child kafka;

    private RunningPlatform(Platform platform, Child postgres, Child kafka) {
        this.platform = platform;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    public Platform platform() {
        return platform;
    }

    public static RunningPlatform start(Path folder) {
        var secrets = new Secrets(folder.resolve("passwords.properties"));
        var postgres = new Postgres(folder.resolve("postgres"), folder.resolve("log/postgres.log"), Ports.free(), secrets.of("postgres"), true);
        var kafka = new Kafka(folder.resolve("kafka"), folder.resolve("log/kafka.log"), Ports.free(), List.of());
        // Kafka takes longest: both start at once
        var kafkaChild = java.util.concurrent.CompletableFuture.supplyAsync(kafka::start);
        var postgresChild = postgres.start();
        var platform = Platform.of(postgres, secrets, kafka.bootstrap(), Optional.empty());
        platform.databases().ensureAll();
        return new RunningPlatform(platform, postgresChild, kafkaChild.join());
    }

    @Override
    public void close() {
        Kafka.stop(kafka);
        Postgres.stop(postgres);
    }

    static RunningPlatform ofThisJvm() {
        return ThisJvm.PLATFORM;
    }

    /** Started when first asked for; stopped and swept away when the JVM ends. */
    private static final class ThisJvm {

        private static final RunningPlatform PLATFORM = started();

        private static RunningPlatform started() {
            try {
                var folder = Files.createTempDirectory("vecindad-platform");
                var running = start(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    running.close();
                    sweep(folder);
                }, "platform-stop"));
                return running;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void sweep(Path folder) {
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            System.err.println("left behind: " + folder);
        }
    }
}
