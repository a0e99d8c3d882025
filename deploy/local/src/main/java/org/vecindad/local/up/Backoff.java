package org.vecindad.local.up;

import java.time.Duration;

/** How long to wait before the next try: doubling from half a second to half a minute, and from the start again after a minute of good health. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration HEALTHY = Duration.ofMinutes(1);

    private Duration next = FIRST;

    Duration after(Duration lived) {
        if (lived.compareTo(HEALTHY) >= 0) next = FIRST;
        var wait = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}
