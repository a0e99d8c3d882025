package org.vecindad.local.up;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.vecindad.local.children.Child;
import org.vecindad.local.children.ChildFailed;

/**
 * Watches over one part for as long as the system runs: starts it, tells when it is ready, and starts it again when it
 * dies, unless somebody holds it. Each watch has a thread of its own.
 */
final class Watch {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Run run;
    private final DataFolder folder;
    private final Voice voice;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final Backoff backoff = new Backoff();
    private volatile boolean stopping;
    private volatile Child child;
    private Thread thread;

    Watch(Run run, DataFolder folder, Voice voice) {
        this.run = run;
        this.folder = folder;
        this.voice = voice;
    }

    /** Completes when the part is ready for the first time; fails when it dies before that. */
    CompletableFuture<Void> start() {
        thread = Thread.ofVirtual().name("watch-" + run.part().id()).start(this::live);
        return firstReady;
    }

    private void live() {
        try {
            long began = System.nanoTime();
            spawn();
            voice.say(run.part().title() + " is ready (" + seconds(began) + ")");
            firstReady.complete(null);
            while (!stopping) {
                long up = System.nanoTime();
                child.onExit().get();
                if (stopping) return;
                folder.ended(run.part());
                voice.say(run.part().title() + " has ended (code " + child.exitValue() + "); its log is " + child.log());
                revive(Duration.ofNanos(System.nanoTime() - up));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            if (!firstReady.completeExceptionally(e) && !stopping) voice.say(run.part().title() + " is no longer watched: " + e);
        }
    }

    /** A failed try counts as a short life. */
    private void revive(Duration lived) throws InterruptedException {
        var life = lived;
        while (!stopping) {
            awaitRelease();
            var wait = backoff.after(life);
            Thread.sleep(wait);
            if (folder.held(run.part())) continue;
            try {
                long began = System.nanoTime();
                spawn();
                voice.say(run.part().title() + " is back (" + seconds(began) + ")");
                return;
            } catch (ChildFailed e) {
                voice.say(run.part().title() + " does not come back yet: " + e.getMessage());
                e.child().stop("TERM", Duration.ofSeconds(5));
                life = Duration.ZERO;
            }
        }
    }

    private void awaitRelease() throws InterruptedException {
        if (!folder.held(run.part())) return;
        voice.say(run.part().title() + " is held down by " + folder.run().resolve(run.part().id() + ".hold"));
        while (folder.held(run.part()) && !stopping) Thread.sleep(LOOK);
    }

    private void spawn() {
        child = run.spawn().get();
        folder.started(run.part(), child.pid());
        child.await(run.ready(), run.patience());
    }

    void stop() {
        stopping = true;
        if (thread != null) thread.interrupt();
        if (child != null && child.alive()) {
            long began = System.nanoTime();
            child.stop(run.stopSignal(), Duration.ofSeconds(30));
            voice.say(run.part().title() + " is stopped (" + seconds(began) + ")");
        }
        folder.ended(run.part());
    }

    private static String seconds(long began) {
        return String.format(java.util.Locale.ROOT, "%.1f s", (System.nanoTime() - began) / 1e9);
    }
}
