package org.vecindad.journeys;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something to become true, with an end. */
public final class Patience {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Patience() {
    }

    public static void until(String what, Duration atMost, BooleanSupplier truth) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!truth.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + atMost.toSeconds() + " s in vain until " + what);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
