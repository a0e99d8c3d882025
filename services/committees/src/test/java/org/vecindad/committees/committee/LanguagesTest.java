package org.vecindad.committees.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;

class LanguagesTest {

    @Test
    void indigenousLanguagesAreLanguages() {
        assertThat(Languages.checked(List.of("es", "mam", "quc", "es-MX"))).containsExactly("es", "mam", "quc", "es-MX");
    }

    @Test
    void theSameLanguageCountsOnce() {
        assertThat(Languages.checked(List.of("es", "ES", "en"))).containsExactly("es", "en");
    }

    @Test
    void namesWhatIsNoLanguage() {
        assertThatThrownBy(() -> Languages.checked(List.of("es", "español", "")))
            .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.violations())
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple("/languages/1", "not_a_language"), tuple("/languages/2", "not_a_language")));
    }
}
