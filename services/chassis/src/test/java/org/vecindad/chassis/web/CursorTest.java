package org.vecindad.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void givesBackItsParts() {
        assertThat(Cursor.parts(Cursor.of("2026-11-23T10:00:00Z", 7), 2)).containsExactly("2026-11-23T10:00:00Z", "7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm90IG91cnM", "../../etc"})
    void refusesWhatIsNotOurs(String cursor) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> Cursor.parts(cursor, 2)).violations()).extracting(Violation::code).containsExactly("not_a_cursor");
    }
}
