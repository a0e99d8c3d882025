package org.vecindad.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.vecindad.local.children.Child;
import org.vecindad.local.children.Ports;
import org.vecindad.local.engines.Kafka;
import org.vecindad.local.engines.Keycloak;
import org.vecindad.local.engines.Postgres;

/** A platform for tests, on free ports and in a folder of its own, as children of this JVM. Nothing in it is durable. */
public final class RunningPlatform implements AutoCloseable {

    private final Platform platform;
    private final Child postgres;
    private final Child kafka;
    private final Optional<Child> keycloak;

    private RunningPlatform(Platform platform, Child postgres, Child kafka, Optional<Child> keycloak) {
        this.platform = platform;
        this.postgres = postgres;
        this.kafka = kafka;
        this.keycloak = keycloak;
    }

    public Platform platform() {
        return platform;
    }

    public static RunningPlatform start(Path folder) {
        return start(folder, Optional.empty());
    }

    /** With Keycloak when a gateway's address is given, for its redirects. */
    public static RunningPlatform start(Path folder, Optional<String> gatewayUrl) {
        var secrets = new Secrets(folder.resolve("passwords.properties"));
        var postgres = new Postgres(folder.resolve("postgres"), folder.resolve("log/postgres.log"), Ports.free(), secrets.of("postgres"), true);
        var kafka = new Kafka(folder.resolve("kafka"), folder.resolve("log/kafka.log"), Ports.free(), List.of());
        // Kafka takes longest: both start at once
        var kafkaChild = CompletableFuture.supplyAsync(kafka::start);
        var postgresChild = postgres.start();
        var keycloak = gatewayUrl.map(url -> keycloak(folder, postgres, secrets, url));
        var platform = Platform.of(postgres, secrets, kafka.bootstrap(), keycloak.map(Keycloak::url));
        platform.databases().ensureAll();
        return new RunningPlatform(platform, postgresChild, kafkaChild.join(), keycloak.map(Keycloak::start));
    }

    private static Keycloak keycloak(Path folder, Postgres postgres, Secrets secrets, String gatewayUrl) {
        return new Keycloak(folder.resolve("keycloak"), folder.resolve("log/keycloak.log"), Ports.free(),
                new Keycloak.Database(postgres.url("keycloak"), "keycloak", secrets.of("keycloak")), secrets.of("keycloak-admin"), gatewayUrl, Keycloak.aot().use());
    }

    @Override
    public void close() {
        keycloak.ifPresent(Keycloak::stop);
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
