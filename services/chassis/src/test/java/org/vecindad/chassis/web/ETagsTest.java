package org.vecindad.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ETagsTest {

    @Test
    void asksForTheVersionThatWasSeen() {
        assertThat(catchThrowableOfType(ProblemException.class, () -> ETags.require(null, 3)).problem()).isEqualTo(GeneralProblem.VERSION_MISSING);
    }

    @Test
    void refusesAStaleVersion() {
        assertThat(catchThrowableOfType(ProblemException.class, () -> ETags.require("\"2\"", 3)).problem()).isEqualTo(GeneralProblem.VERSION_STALE);
        assertThat(catchThrowableOfType(ProblemException.class, () -> ETags.require("\"33\"", 3)).problem()).isEqualTo(GeneralProblem.VERSION_STALE);
    }

    @Test
    void acceptsTheVersionAmongSeveralAndTheStar() {
        assertThatCode(() -> ETags.require("\"1\", \"3\"", 3)).doesNotThrowAnyException();
        assertThatCode(() -> ETags.require("*", 3)).doesNotThrowAnyException();
    }
}
