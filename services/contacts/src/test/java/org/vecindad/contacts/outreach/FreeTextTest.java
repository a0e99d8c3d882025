package org.vecindad.contacts.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;

class FreeTextTest {

    private final FreeText text = new FreeText();

    @Test
    void takesBlanksForNothing() {
        assertThat(text.checked("/note", "  \n ", FreeText.LINE)).isNull();
        assertThat(text.checked("/note", " hola ", FreeText.LINE)).isEqualTo("hola");
        assertThatCode(text::refuse).doesNotThrowAnyException();
    }

    @Test
    void saysAllFlawsAtOnceAndNeverTheWords() {
        text.required("/what", null, FreeText.LINE);
        text.checked("/ask", "x".repeat(FreeText.LINE + 1), FreeText.LINE);
        text.checked("/note", "A# 012 345 678", FreeText.PAGES);

        assertThatThrownBy(text::refuse).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.violations()).extracting(Violation::code).containsExactly("required", "too_long", "a_number");
            assertThat(refused.violations().toString()).doesNotContain("345");
        });
    }

    @Test
    void keepsAPhraseAboutStatusAndABareNumber() {
        assertThat(text.checked("/note", "pidió asilo, caso 012345678", FreeText.PAGES)).isNotNull();
        assertThatCode(text::refuse).doesNotThrowAnyException();
    }
}
