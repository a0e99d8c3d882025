package org.vecindad.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingsTest {

    @Test
    void takesTheNearestRank() {
        var timings = new Timings(LongStream.rangeClosed(1, 100).map(ms -> (101 - ms) * 1_000_000).toArray());

        assertThat(timings.p50()).isEqualTo(50);
        assertThat(timings.p99()).isEqualTo(99);
        assertThat(timings.percentile(100)).isEqualTo(100);
    }
}
