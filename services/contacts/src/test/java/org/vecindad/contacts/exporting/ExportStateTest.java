package org.vecindad.contacts.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

class ExportStateTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"waiting, PT11H59M59S, waiting", "waiting, PT12H, released_after_notice", "waiting, PT35H59M, released_after_notice", "waiting, PT36H, expired",
            "released, PT23H59M, released", "released, PT24H, expired", "approved, PT24H, expired", "released_after_notice, PT24H, expired",
            "objected, PT999H, objected", "withdrawn, PT999H, withdrawn", "expired, PT999H, expired"})
    void timeMovesIt(String word, Duration later, String becomes) {
        var state = ExportState.of(word, NOW, UUID.randomUUID());
        assertThat(state.word()).isEqualTo(word);
        assertThat(state.at(NOW.plus(later)).word()).isEqualTo(becomes);
    }

    @Test
    void aDayBeginsWhenItOpens() {
        var approved = new ExportState.Waiting(NOW).approve(UUID.randomUUID(), NOW.plusSeconds(3600));
        assertThat(approved.until()).isEqualTo(NOW.plus(Duration.ofHours(25)));
        assertThat(new ExportState.Waiting(NOW).at(NOW.plus(Duration.ofHours(20)))).isInstanceOfSatisfying(ExportState.Open.class,
                open -> assertThat(open.until()).isEqualTo(NOW.plus(Duration.ofHours(36))));
    }
}
