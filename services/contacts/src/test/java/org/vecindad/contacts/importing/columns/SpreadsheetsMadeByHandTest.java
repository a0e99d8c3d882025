package org.vecindad.contacts.importing.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.intake.Email;
import org.vecindad.contacts.intake.Phone;

class SpreadsheetsMadeByHandTest {

    @Test
    void findsTheHeadingsBelowATitle() {
        var sheet = Sheet.named("hecha-a-mano.csv");

        assertThat(sheet.mapping().headerRow()).isEqualTo(3);
        assertThat(sheet.headers(Field.GIVEN_NAME)).containsExactly("Nombre");
        assertThat(sheet.headers(Field.FAMILY_NAME)).containsExactly("Apellidos");
        assertThat(sheet.headers(Field.LEFT_OUT)).containsExactly("Fecha de nacimiento");
    }

    @Test
    void keepsTwoSurnamesTogetherAndNumbersRowsAsTheSpreadsheetDoes() {
        var sheet = Sheet.named("hecha-a-mano.csv");

        var first = sheet.draft(0);
        assertThat(first.row()).isEqualTo(4);
        assertThat(first.draft().givenName()).isEqualTo("María José");
        assertThat(first.draft().familyName()).isEqualTo("Núñez Ortega");
        assertThat(first.draft().preferredLanguage()).isEqualTo("es");
        assertThat(first.draft().note()).startsWith("Llega tarde,").endsWith("trae pan");
        assertThat(sheet.draft(1).draft().preferredLanguage()).isEqualTo("mam");
        assertThat(sheet.drafts()).extracting(RowDraft::row).containsExactly(4, 5, 7, 8, 9, 10);
    }

    @Test
    void aWrongValueInAGoodRowIsAWarning() {
        var sheet = Sheet.named("hecha-a-mano.csv");

        assertThat(sheet.draft(1).draft().phones()).extracting(Phone::number).containsExactly("+14155550181", "+14155550182");
        assertThat(sheet.draft(1).draft().emails()).isEmpty();
        assertThat(sheet.warnings()).contains("5 Correo electrónico not_an_email", "8 Teléfono not_a_phone");
    }

    @Test
    void nobodyCanBeMadeOfARowWithoutNamePhoneOrEmail() {
        var drafts = Sheet.named("hecha-a-mano.csv").drafts();

        assertThat(drafts).extracting(draft -> draft.draft().isSomebody()).containsExactly(true, true, true, false, false, true);
    }

    @Test
    void aWholeNameIsNeverSplit() {
        var sheet = Sheet.named("handmade-en.tsv");

        assertThat(sheet.draft(0).draft().givenName()).isEqualTo("Priya Ramanathan");
        assertThat(sheet.draft(0).draft().displayName()).isEqualTo("Priya Ramanathan");
        assertThat(sheet.draft(1).draft().displayName()).isEqualTo("O'Connor, Sinéad");
        assertThat(sheet.draft(0).draft().emails()).extracting(Email::address).containsExactly("Priya.R@example.org");
        assertThat(sheet.draft(0).draft().phones()).extracting(Phone::raw).containsExactly("+1 (408) 555-0190 ext 3");
        assertThat(sheet.draft(0).draft().tags()).containsExactly("drivers", "cooks");
        assertThat(sheet.draft(0).draft().languagesSpoken()).containsExactly("en", "ta");
        assertThat(sheet.draft(1).draft().languagesSpoken()).containsExactly("en", "es");
        assertThat(sheet.draft(1).draft().emails()).as("n/a says that there is none").isEmpty();
        assertThat(sheet.warnings()).isEmpty();
    }

    @Test
    void readsEveryUsualDialect() {
        assertThat(Sheet.named("utf16.csv").draft(0).draft().displayName()).isEqualTo("Xóchitl Ñañez");
        assertThat(Sheet.named("pipe.txt").drafts()).extracting(d -> d.draft().displayName()).containsExactly("Aurelio Tzul", "Benita Caal");
        assertThat(Sheet.named("declared-separator.csv").draft(0).draft().displayName()).isEqualTo("Casimiro, hijo");
        assertThat(Sheet.named("declared-separator.csv").draft(0).row()).isEqualTo(3);
    }

    @Test
    void aTableWithoutHeadingsWaitsForAPersonAndLosesNobody() {
        var sheet = Sheet.named("without-header.csv");

        assertThat(sheet.mapping().headerRow()).isZero();
        assertThat(sheet.mapping().tellsWho()).isFalse();
        var mapped = sheet.mapping().choosing(Map.of(0, new Mapping.Choice(Field.NAME, null), 1, new Mapping.Choice(Field.PHONE, "mobile")));
        assertThat(mapped.tellsWho()).isTrue();
        var drafting = new Drafting(mapped, "es");
        assertThat(sheet.rows()).extracting(row -> drafting.of(row).draft().displayName()).containsExactly("Graciela Pardo", "Hilario Pardo");
        assertThat(drafting.of(sheet.rows().getFirst()).draft().preferredLanguage()).isEqualTo("es");
    }

    @Test
    void unknownHeadingsAreHeadingsAllTheSame() {
        var mapping = Sheet.named("unknown-headers.csv").mapping();

        assertThat(mapping.headerRow()).isEqualTo(1);
        assertThat(mapping.tellsWho()).isFalse();
    }

    @Test
    void whatBeginsLikeAFormulaIsText() {
        var sheet = Sheet.named("formulas.csv");

        assertThat(sheet.draft(0).draft().displayName()).isEqualTo("=HYPERLINK(\"http://example.org\")");
        assertThat(sheet.draft(0).draft().note()).isEqualTo("+1 adulto");
        assertThat(sheet.draft(1).draft().displayName()).isEqualTo("+Berta");
        assertThat(sheet.draft(1).draft().phones()).extracting(Phone::number).containsExactly("+14155550231");
        assertThat(sheet.draft(2).draft().isSomebody()).isFalse();
    }

    @Test
    void readsTheQuestionsOfAForm() {
        var sheet = Sheet.named("google-form.csv");

        var first = sheet.draft(0).draft();
        assertThat(first.displayName()).isEqualTo("Refugio Arenas");
        assertThat(first.phones()).extracting(Phone::number).as("not the emergency contact's").containsExactly("+14155550240");
        assertThat(first.emails()).extracting(Email::address).containsExactly("refugio@example.org");
        assertThat(first.preferredLanguage()).isEqualTo("es");
        assertThat(sheet.headers(Field.LEFT_OUT)).containsExactly("A-Number", "SSN");
    }

    @Test
    void raggedRowsAreReadAndSlippedOnesAreMarked() {
        var sheet = Sheet.named("ragged.csv");

        assertThat(sheet.draft(0).draft().displayName()).isEqualTo("Sofía Lastra");
        assertThat(sheet.draft(1).draft().displayName()).isEqualTo("Tomás Lerdo");
    }

    @Test
    void languagesAreKnownByTheNamesThatPeopleWrite() {
        var mapping = Recognition.of(List.of(
                new org.vecindad.contacts.importing.reading.Row(1, List.of("Nombre", "Idiomas que habla")),
                new org.vecindad.contacts.importing.reading.Row(2, List.of("Irma", "K'iche' y español, Q’anjob’al; English, klingonés"))));
        var draft = new Drafting(mapping, null).of(new org.vecindad.contacts.importing.reading.Row(2,
                List.of("Irma", "K'iche' y español, Q’anjob’al; English, klingonés")));

        assertThat(draft.draft().languagesSpoken()).containsExactly("quc", "es", "kjb", "en");
        assertThat(draft.warnings()).extracting(Warning::code).containsExactly("not_a_language");
    }

    @Test
    void columnsAreLeftOutForWhatStandsInThem() {
        var mapping = Recognition.of(List.of(
                new org.vecindad.contacts.importing.reading.Row(1, List.of("Nombre", "Folio")),
                new org.vecindad.contacts.importing.reading.Row(2, List.of("Irma", "A 012 345 678"))));

        assertThat(mapping.leftOut()).extracting(Column::header).containsExactly("Folio");
    }
}
