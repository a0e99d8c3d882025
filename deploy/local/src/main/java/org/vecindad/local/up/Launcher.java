package org.vecindad.local.up;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.vecindad.local.Secrets;
import org.vecindad.local.children.ChildFailed;
import org.vecindad.local.demo.Seeding;

/** Brings the system up, keeps it up, and takes it down. */
public final class Launcher {

    private final Voice voice;
    private final Settings settings;
    private final DataFolder folder;
    /** The last started first: the order of stopping. */
    private final Deque<Watch> watches = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile Training training;
    private FileChannel lock;

    private Launcher(Voice voice, Settings settings) {
        this.voice = voice;
        this.settings = settings;
        this.folder = new DataFolder(settings.data());
    }

    /** Returns only when the system could not be started; otherwise the process ends by a signal. */
    public static int run(Path root, List<String> arguments, Map<String, String> environment) {
        var voice = new Voice(System.out);
        try {
            var launcher = new Launcher(voice, Settings.of(root, arguments, environment));
            Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
            launcher.up(!"off".equals(environment.get("VECINDAD_TRAINING")));
            launcher.stopped.await();
            return 0;
        } catch (Trouble trouble) {
            voice.trouble(trouble);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private void up(boolean train) throws InterruptedException {
        folder.make();
        lock = folder.lock();
        new Preflight(settings, folder).check();
        var secrets = new Secrets(folder.keys().resolve("passwords.properties"));
        var engines = new Engines(settings, folder, secrets);
        var services = new Services(settings, folder);
        try {
            voice.say("starting PostgreSQL and Kafka; everything is kept in " + settings.data());
            var waiting = new EnumMap<Part, CompletableFuture<Void>>(Part.class);
            start(engines.kafka(), waiting);
            var postgres = new EnumMap<Part, CompletableFuture<Void>>(Part.class);
            start(engines.postgres(), postgres);
            all(postgres);
            engines.prepareDatabases();
            // tests may share these engines: they make databases and topics of their own
            engines.platform().write(folder.run().resolve("platform.properties"));
            voice.say("starting Keycloak, contacts, committees, events and the gateway");
            var wiring = wiring(engines, secrets);
            // whoever waits at the door waits for these: logging in, and finding people
            var door = new EnumMap<Part, CompletableFuture<Void>>(Part.class);
            start(engines.keycloak(), door);
            for (var part : List.of(Part.CONTACTS, Part.GATEWAY)) start(services.run(part, wiring), door);
            waiting.putAll(door);
            all(without(door, Part.CONTACTS));
            for (var part : List.of(Part.COMMITTEES, Part.EVENTS)) start(services.run(part, wiring), waiting);
            all(waiting);
            seed();
            new Settling(settings, voice).await();
            DataFolder.write(folder.ready(), "ready\n");
            new Welcome(settings, folder, voice).say();
        } catch (RuntimeException e) {
            // while stopping, children end and nothing answers: that is no trouble
            if (stopping) Thread.currentThread().join();
            throw trouble(e);
        }
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
                .scheduleWithFixedDelay(new LogKeeping(folder.logs()), 0, 30, TimeUnit.SECONDS);
        if (train) train(engines, services, secrets);
    }

    private void seed() {
        try {
            new Seeding(settings.url(Part.GATEWAY), settings.issuer(), voice::say).seed(settings.demo());
        } catch (RuntimeException e) {
            if (stopping) throw e;
            throw new Trouble("the first data could not be loaded: " + e.getMessage(),
                    "Where it failed is in " + told(e) + ". Once that is put right, start again: what is there already is left alone.");
        }
    }

    private Path told(Throwable failure) {
        var log = folder.logs().resolve("launcher.log");
        try (var out = new PrintStream(Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            failure.printStackTrace(out);
        } catch (IOException e) {
            failure.printStackTrace();
        }
        return log;
    }

    private void train(Engines engines, Services services, Secrets secrets) {
        var next = new Training(settings, folder, engines, services, wiring(engines, secrets), voice);
        training = next;
        Thread.ofPlatform().daemon().name("training").start(next);
    }

    private Wiring wiring(Engines engines, Secrets secrets) {
        var platform = engines.platform();
        return new Wiring(settings, platform, platform.kafkaBootstrap(), database -> platform.jdbcUrl(database.plainName()),
                folder.contactsKey(), folder.peopleIndex(), folder.ready(), secrets.of("gateway-session"));
    }

    private void start(Run run, Map<Part, CompletableFuture<Void>> waiting) {
        var watch = new Watch(run, folder, voice);
        synchronized (watches) {
            if (stopping) throw new IllegalStateException("stopping");
            watches.push(watch);
            waiting.put(run.part(), watch.start());
        }
    }

    /** The index of contacts takes its time where there are many people. */
    private static Map<Part, CompletableFuture<Void>> without(Map<Part, CompletableFuture<Void>> all, Part slow) {
        var others = new EnumMap<>(all);
        others.remove(slow);
        return others;
    }

    /** Waits for all, saying from time to time for whom; the first that fails ends the waiting. */
    private void all(Map<Part, CompletableFuture<Void>> waiting) throws InterruptedException {
        var failed = new CompletableFuture<Void>();
        for (var one : waiting.values()) {
            one.whenComplete((done, failure) -> {
                if (failure != null) failed.completeExceptionally(failure);
            });
        }
        var all = CompletableFuture.anyOf(failed, CompletableFuture.allOf(waiting.values().toArray(CompletableFuture[]::new)));
        while (true) {
            try {
                all.get(20, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                voice.say("still waiting for " + waiting.entrySet().stream().filter(one -> !one.getValue().isDone())
                        .map(one -> one.getKey().title()).collect(Collectors.joining(", ")));
            } catch (ExecutionException e) {
                throw new CompletionException(e.getCause());
            }
        }
    }

    private RuntimeException trouble(RuntimeException failure) {
        var cause = failure instanceof CompletionException wrapped && wrapped.getCause() instanceof RuntimeException inner ? inner : failure;
        if (cause instanceof ChildFailed died) {
            return new Trouble(died.getMessage(), "Its last words:\n  " + String.join("\n  ", died.child().lastWords(10))
                    + "\nThe log says more. If it makes no sense, move " + settings.data() + " aside and start anew; keep its folder keys.");
        }
        if (cause instanceof Trouble known) return known;
        return new Trouble("something failed that nobody thought of: " + cause, "Where it failed is in " + told(cause) + "; the other logs are beside it.");
    }

    private void stop() {
        stopping = true;
        var busy = training;
        if (busy != null) busy.stop();
        Deque<Watch> all;
        synchronized (watches) {
            all = new ArrayDeque<>(watches);
        }
        if (!all.isEmpty()) voice.plain("");
        all.forEach(Watch::stop);
        if (!all.isEmpty()) voice.say("everything is stopped; your data are in " + settings.data());
        try {
            if (lock != null) {
                Files.deleteIfExists(folder.ready());
                lock.close();
            }
        } catch (IOException e) {
            // the lock goes with the process
        }
        stopped.countDown();
    }
}
