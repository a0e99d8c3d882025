package org.vecindad.gateway.usage;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A program's requests on one day (UTC).
 *
 * @param refused answered with 4xx, but for 429
 * @param limited answered with 429
 * @param failed  answered with 5xx
 */
public record DayOfUse(LocalDate day, long requests, long refused, long limited, long failed, Instant lastAt) {

    static DayOfUse of(LocalDate day, int status, Instant at) {
        return new DayOfUse(day, 1, status >= 400 && status < 500 && status != 429 ? 1 : 0, status == 429 ? 1 : 0, status >= 500 ? 1 : 0, at);
    }

    DayOfUse and(DayOfUse more) {
        return new DayOfUse(day, requests + more.requests, refused + more.refused, limited + more.limited, failed + more.failed,
                more.lastAt.isAfter(lastAt) ? more.lastAt : lastAt);
    }
}
