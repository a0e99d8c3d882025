package org.vecindad.contacts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class DraftsTest {

    @ParameterizedTest
    @CsvSource({
            "(415) 555-0101, +14155550101", "415.555.0101, +14155550101", "1-415-555-0101, +14155550101", "+1 415 555 0101 ext 12, +14155550101",
            "+52 55 1234 5678, +525512345678", "011 502 5555 1234, +50255551234", "4155550101, +14155550101"})
    void readsPhonesInAnyForm(String typed, String e164) {
        assertThat(Phones.e164(typed)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "no phone", "555-0101", "+1 415", ""})
    void doesNotInventPhones(String typed) {
        assertThat(Phones.e164(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Luz.Marina@Example.ORG, Luz.Marina@example.org", "mailto:ana@example.com, ana@example.com", "ana@correo.sv, ana@correo.sv"})
    void readsEmails(String typed, String normal) {
        assertThat(Emails.normal(typed)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@", "@example.org", "ana example.org", "ana@localhost", "ana@[10.0.0.1]"})
    void doesNotTakeForAnEmailWhatIsNone(String typed) {
        assertThat(Emails.normal(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ES, es", "es-mx, es-MX", "mam, mam", "kjb, kjb", "zh_hant_tw, zh-Hant-TW"})
    void readsLanguageTags(String typed, String tag) {
        assertThat(Languages.tag(typed)).contains(tag);
    }

    @ParameterizedTest
    @CsvSource({"Español, es", "spanish, es", "Inglés, en", "K'iche', quc", "Mam, mam", "es, es", "Q'anjob'al, kjb"})
    void recognizesLanguagesAsPeopleWriteThem(String typed, String tag) {
        assertThat(Languages.recognize(typed)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A123456789", "A 123 456 789", "A# 012-345-678", "A-number: 12345678", "a012345678", "es A 123-456-789.", "Alien number A123456789"})
    void findsANumbersInNotes(String note) {
        assertThat(ANumbers.isIn(note)).isTrue();
        assertThat(ANumbers.removedFrom(note)).doesNotContain("456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "case 123-456-789", "llamar a 415 555 0101", "llamar a 5555 1234", "a las 12:30", "A1 route", "CA 94110-1234", "ext A 1234"})
    void letsOtherNumbersPass(String note) {
        assertThat(ANumbers.isIn(note)).isFalse();
    }

    @Test
    void keepsTheRestOfANoteThatHeldAnANumber() {
        var checked = Drafts.check(PersonDraft.named("Ana", null).withNote("prefers mornings. A123456789 was given."));

        assertThat(checked.flaws()).extracting(Flaw::code).containsExactly("a_number");
        assertThat(checked.draft().note()).contains("prefers mornings").doesNotContain("123456789");
    }

    @Test
    void keepsWhatWasTypedBesideTheNumber() {
        var draft = Drafts.check(PersonDraft.named("Ana", null).withPhone(" (415) 555-0101 ask for Luz ".replace("ask for Luz", "ext. 7"))).draft();

        assertThat(draft.phones()).containsExactly(new Phone("+14155550101", "(415) 555-0101 ext. 7", null, null));
        assertThat(Drafts.check(draft).draft()).isEqualTo(draft);
    }

    @Test
    void keepsTwiceToldThingsOnce() {
        var draft = Drafts.check(PersonDraft.named("Ana", null).withPhone("4155550101").withPhone("(415) 555-0101")
                .withEmail("ana@example.org").withEmail("ANA@example.org")).draft();

        assertThat(draft.phones()).hasSize(1);
        assertThat(draft.emails()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Núñez, nunez", "O'Connor, oconnor", "O’Connor, oconnor", "Núñez-O'Connor, nunez oconnor", "ŁÓDŹ, lodz", "Ærøskøbing, aeroskobing",
            "'  María   José ', maria jose", "Straße, strasse"})
    void foldsNames(String name, String folded) {
        assertThat(Folding.fold(name)).isEqualTo(folded);
    }

    @Test
    void completesWithoutOverwriting() {
        var known = PersonDraft.named("Ana", "Ruiz").withPhone("+14155550101").withNote("likes mornings");
        var told = PersonDraft.named("Ana", "Ruiz").withPhone("+14155550102").withEmail("ana@example.org").withPreferredLanguage("es").withNote("met at the fair");

        var completed = Drafts.complete(known, told);

        assertThat(completed.phones()).extracting(Phone::number).containsExactly("+14155550101", "+14155550102");
        assertThat(completed.primaryEmail()).isEqualTo("ana@example.org");
        assertThat(completed.preferredLanguage()).isEqualTo("es");
        assertThat(completed.note()).isEqualTo("likes mornings\nmet at the fair");
        assertThat(Drafts.complete(completed, told)).isEqualTo(completed);
    }

    @Test
    void showsWhateverNameThereIs() {
        assertThat(PersonDraft.named("María José", "Núñez").displayName()).isEqualTo("María José Núñez");
        assertThat(PersonDraft.empty().withPhone("+14155550101").displayName()).isEqualTo("+14155550101");
        assertThat(List.of(PersonDraft.empty().isSomebody(), PersonDraft.named("", null).isSomebody())).containsExactly(false, true);
    }
}
