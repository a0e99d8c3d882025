package org.vecindad.measure;

import java.util.Arrays;

/** Durations of one kind of operation. */
final class Timings {

    private final long[] sorted;

    Timings(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** Nearest rank, in milliseconds. */
    double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    double p50() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }
}
