package org.vecindad.contacts.outreach.calling;

import java.time.Duration;
import java.util.Locale;

/** How a caller has people, and for how long. */
enum Hold {
    TURN(Duration.ofMinutes(15)), PACK(Duration.ofHours(12));

    private final Duration lasts;

    Hold(Duration lasts) {
        this.lasts = lasts;
    }

    Duration lasts() {
        return lasts;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
