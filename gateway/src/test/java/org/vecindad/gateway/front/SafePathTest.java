package org.vecindad.gateway.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafePathTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/people/0190a3f0-0000-7000-8000-000000000001, /api/v1/people/0190a3f0-0000-7000-8000-000000000001",
        "/api/v1/people/juana-perez/timeline, /api/v1/people/*/timeline",
        "/api/v1/people/4155550100, /api/v1/people/*",
        "/Juana, /*",
        "/, /"})
    void theLogHoldsIdsAndOurOwnWords(String path, String line) {
        assertThat(SafePath.forTheLog(path)).isEqualTo(line);
    }

    @Test
    void onlyPlainPathsAreHandedOn() {
        assertThat(SafePath.plain("/public/v1/events/0190a3f0-0000-7000-8000-000000000001.ics")).isTrue();
        assertThat(SafePath.plain("/api/v1/imports/x/refused.csv")).isTrue();
        for (var path : new String[] {"/api/v1/../q", "/api/v1/people/..", "/api//v1", "/api/v1/a..b", "/api/v1/%70eople", "/api/v1/a;b", "/api/v1/a\\b", "/api/v1/ñ"}) {
            assertThat(SafePath.plain(path)).as(path).isFalse();
        }
    }
}
