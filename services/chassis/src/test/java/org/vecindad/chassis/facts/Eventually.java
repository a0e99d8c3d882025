package org.vecindad.chassis.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens on another thread; the bound only ends a test that would fail anyway. */
final class Eventually {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private Eventually() {
    }

    static void holds(String what, Callable<Boolean> condition) throws Exception {
        var deadline = Instant.now().plus(BOUND);
        while (!condition.call()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("never: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
