package org.vecindad.local.up;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.vecindad.local.Database;
import org.vecindad.local.Databases;
import org.vecindad.local.children.Child;
import org.vecindad.local.children.Launch;
import org.vecindad.local.children.Ports;
import org.vecindad.local.engines.Aot;
import org.vecindad.local.engines.Kafka;
import org.vecindad.local.engines.Keycloak;

/**
 * Makes the AOT caches that are missing, one after the other, with what processor time is left over. Each program is run
 * once more beside the real one, on databases, a Kafka and a key of its own, walked through its first steps, and ended.
 */
final class Training implements Runnable {

    private static final Duration SLOW = Duration.ofMinutes(10);
    private static final List<Part> SERVICES = List.of(Part.CONTACTS, Part.GATEWAY, Part.COMMITTEES, Part.EVENTS);

    private final Settings settings;
    private final DataFolder folder;
    private final Engines engines;
    private final Services services;
    private final Wiring wiring;
    private final Voice voice;
    private final Path ground;
    private volatile boolean stopping;
    private volatile Thread thread;

    Training(Settings settings, DataFolder folder, Engines engines, Services services, Wiring wiring, Voice voice) {
        this.settings = settings;
        this.folder = folder;
        this.engines = engines;
        this.services = services;
        this.wiring = wiring;
        this.voice = voice;
        this.ground = folder.temporary("training");
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        var missing = SERVICES.stream().filter(part -> !services.aot(part).made()).toList();
        boolean all = missing.isEmpty() && engines.kafkaAot().made() && Keycloak.aot().made();
        if (all) {
            DataFolder.write(folder.trained(), "trained\n");
            return;
        }
        try (var lock = lock()) {
            if (lock.tryLock() == null) return; // another system of this build is at it
            voice.say("preparing faster starts in the background");
            Aot.sweep(settings.aot());
            keycloak();
            kafkaAnd(missing);
            voice.say("the next start will be faster");
            DataFolder.write(folder.trained(), "trained\n");
        } catch (IOException | RuntimeException e) {
            if (!stopping) voice.say("faster starts could not be prepared (" + e.getMessage() + "); the next start tries again");
        } finally {
            sweep(ground);
        }
    }

    /** Ends what is under way; nothing of it is kept. */
    void stop() {
        stopping = true;
        var busy = thread;
        if (busy == null) return;
        busy.interrupt();
        try {
            busy.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On an empty database: its tables take longest, and only a first start makes them. */
    private void keycloak() {
        var aot = Keycloak.aot();
        if (aot.made()) return;
        try (var databases = engines.platform().databases().fresh(Database.KEYCLOAK)) {
            var server = engines.keycloakOn(databases.url(Database.KEYCLOAK), ground.resolve("keycloak"), Ports.free(), log(), aot.record());
            walk(aot, server.launch(), server::answers, () -> new Steps(server.url() + "/realms/vecindad", server.url()).keycloak());
        }
    }

    private void kafkaAnd(List<Part> missing) {
        var aot = engines.kafkaAot();
        var kafka = new Kafka(ground.resolve("kafka"), log(), Ports.free(), aot.made() ? aot.use() : aot.record());
        Runnable everyService = () -> {
            for (var part : missing) service(part, kafka.bootstrap());
        };
        if (aot.made() && missing.isEmpty()) return;
        walk(aot, kafka.launch(), kafka::answers, everyService);
    }

    private void service(Part part, String kafkaBootstrap) {
        int port = Ports.free();
        var temporary = ground.resolve(part.id());
        try (var databases = engines.platform().databases().fresh(databases(part))) {
            var launch = services.launch(part, wiring(databases, kafkaBootstrap, temporary), port, services.aot(part).record(), temporary, log());
            walk(services.aot(part), launch, () -> Services.ready(part, port), () -> new Steps(settings.issuer(), "http://127.0.0.1:" + port).of(part));
        }
    }

    private void walk(Aot aot, Launch launch, BooleanSupplier ready, Runnable steps) {
        boolean recording = !aot.made();
        var child = launch.inTheBackground().start();
        try {
            child.await(ready, SLOW);
            steps.run();
            if (recording) child.stop("TERM", SLOW);
        } finally {
            // the JVM makes the cache in a child of its own
            child.kill();
        }
        if (recording && !stopping && !aot.keep()) throw new IllegalStateException(launch.name() + " left no cache; see " + log());
    }

    private Wiring wiring(Databases.Fresh databases, String kafkaBootstrap, Path temporary) {
        return new Wiring(settings, wiring.platform(), kafkaBootstrap, databases::url, temporary.resolve("training.key"), temporary.resolve("people.index"),
                folder.ready(), wiring.sessionKey());
    }

    private static Database[] databases(Part part) {
        return switch (part) {
            case CONTACTS -> new Database[] {Database.CONTACTS, Database.KEYRING};
            case COMMITTEES -> new Database[] {Database.COMMITTEES};
            case EVENTS -> new Database[] {Database.EVENTS};
            case GATEWAY -> new Database[] {Database.GATEWAY};
            case POSTGRES, KAFKA, KEYCLOAK -> throw new IllegalArgumentException(part + " is an engine");
        };
    }

    private Path log() {
        return folder.logs().resolve("training.log");
    }

    private FileChannel lock() throws IOException {
        Files.createDirectories(settings.aot());
        return FileChannel.open(settings.aot().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void sweep(Path ground) {
        if (Files.notExists(ground)) return;
        try (var walk = Files.walk(ground)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            // swept again after the next training
        }
    }
}
