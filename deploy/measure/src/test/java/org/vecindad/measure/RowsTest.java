package org.vecindad.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void inventsTheSamePersonForTheSameNumber() {
        assertThat(Rows.row(4711)).isEqualTo(Rows.row(4711)).isNotEqualTo(Rows.row(4712));
    }

    @Test
    void givesEveryoneAPhoneOfTheirOwn() {
        assertThat(IntStream.range(0, 500_000).mapToObj(i -> Rows.row(i).phone()).distinct().count()).isEqualTo(500_000);
    }
}
