package org.vecindad.contacts.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Phone;

class RestoredTest {

    private static final PersonDraft BEFORE = PersonDraft.named("Ana", "Rojas").withPhone("+14155550101").withNote("vieja");
    private static final PersonDraft AFTER = BEFORE.withPhone("+14155550102").withPreferredLanguage("mam").withNote("vieja\nnueva").withIdentifiers(List.of("van:1"));

    @Test
    void whatNobodyChangedSinceIsAsBefore() {
        assertThat(Restored.of(AFTER, BEFORE, AFTER)).isEqualTo(new Restored(BEFORE, false));
    }

    @Test
    void whatSomebodyChangedSinceStays() {
        var now = AFTER.withPreferredLanguage("es").withNote("otra").withEmail("ana@example.org");

        var restored = Restored.of(now, BEFORE, AFTER);

        assertThat(restored.kept()).isTrue();
        assertThat(restored.draft()).isEqualTo(BEFORE.withPreferredLanguage("es").withNote("otra").withEmail("ana@example.org"));
    }

    @Test
    void aNumberThatWasMarkedSinceStays() {
        var now = AFTER.withPhones(List.of(Phone.of("+14155550101"), Phone.of("+14155550102").marked(true)));

        var restored = Restored.of(now, BEFORE, AFTER);

        assertThat(restored.kept()).isTrue();
        assertThat(restored.draft().phones()).extracting(Phone::number).containsExactly("+14155550101", "+14155550102");
    }

    @Test
    void nobodyIsLeftWithoutAName() {
        var before = PersonDraft.empty().withPhone("+14155550101");
        var after = before.withEmail("x@example.org");
        var now = new PersonDraft(null, null, null, null, null, null, after.emails(), null, null, null, null, null, null, null, null, null, null);

        assertThat(Restored.of(now, before, after)).isEqualTo(new Restored(now, true));
    }
}
