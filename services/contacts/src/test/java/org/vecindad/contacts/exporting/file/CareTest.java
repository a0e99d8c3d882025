package org.vecindad.contacts.exporting.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.vecindad.contacts.intake.SafeContact;

/** A file that says how to reach somebody says how not to. */
class CareTest {

    private static final SafeContact ALL = new SafeContact(List.of("call", "sms"), List.of("monday_morning", "saturday_evening"), true, true, "pregunta por Ana");

    @Test
    void saysEveryWarningInTheLanguageOfTheFile() {
        assertThat(Care.of(ALL, true)).isEqualTo("Nunca dejar recado. Nunca decir de dónde se llama. Solo por llamadas, mensajes de texto. Solo lunes por la mañana, sábado por la noche");
        assertThat(Care.of(ALL, false)).isEqualTo("Never leave a message. Never say where the call is from. Only by calls, texts. Only Monday morning, Saturday evening");
    }

    @Test
    void leavesTheRemarkBehind() {
        assertThat(Care.of(ALL, true)).doesNotContain("Ana");
    }

    @Test
    void saysNothingWhereNothingIsToBeMinded() {
        assertThat(Care.of(null, true)).isEmpty();
    }
}
