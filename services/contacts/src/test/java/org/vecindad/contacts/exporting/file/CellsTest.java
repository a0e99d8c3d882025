package org.vecindad.contacts.exporting.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.contacts.intake.Phones;

import java.util.List;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＠x"})
    void nothingIsCalculated(String cell) {
        assertThat(Cells.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Núñez-O'Connor", "María José \"Pepa\"", "(415) 555-0142", "", "a=b", "'Aumoana"})
    void whatIsNoFormulaStaysAsItIs(String cell) {
        assertThat(Cells.harmless(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({"+14155550142, (415) 555-0142", "+525512345678, 011 52 55 1234 5678", "+50255551234, 011 502 5555 1234", "+17875550100, (787) 555-0100"})
    void aPhoneIsDialedAndNeverCalculated(String number, String written) {
        assertThat(Cells.phone(number)).isEqualTo(written);
        assertThat(Cells.harmless(written)).isEqualTo(written);
        assertThat(Phones.e164(written)).contains(number);
    }

    @Test
    void wordsThatLookLikeSeveralAreQuoted() {
        assertThat(Cells.list(List.of("voluntaria", "sábado"))).isEqualTo("voluntaria, sábado");
        assertThat(Cells.list(List.of("a; b", "c \"d\"", "e,f"))).isEqualTo("\"a; b\",\"c \"\"d\"\"\",\"e,f\"");
    }

    @Test
    void languagesAreNamedWhereTheNameIsReadBack() {
        assertThat(Cells.language("es", false)).isEqualTo("Spanish");
        assertThat(Cells.language("es", true)).isEqualTo("español");
        assertThat(Cells.language("es-MX", true)).isEqualTo("es-MX");
        assertThat(Cells.languages(List.of("mam", "en"), true)).isEqualTo("mam; inglés");
    }
}
