package org.vecindad.chassis.facts;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a background thread waits when something does not answer: longer each time, and no longer than its service runs. */
final class Rest {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private Duration next = FIRST;

    boolean stopping() {
        return stopping.getCount() == 0;
    }

    void stop() {
        stopping.countDown();
    }

    /** The other side answered: the next rest is short again. */
    void over() {
        next = FIRST;
    }

    /** Whether all went well so far, so that what goes wrong now deserves a line in the log. */
    boolean fresh() {
        return next.equals(FIRST);
    }

    void rest() throws InterruptedException {
        rest(next);
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
    }

    void rest(Duration duration) throws InterruptedException {
        stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }
}
