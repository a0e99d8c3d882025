package org.vecindad.contacts.own;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vecindad.contacts.intake.PersonDraft;

import java.util.Arrays;
import java.util.Locale;

class OwnFieldTest {

    @ParameterizedTest
    @CsvSource({"given_name, true", "additional_name, true", "family_name, true", "alias, true", "preferred_language, true", "languages_spoken, true", "emails, true",
        "phones, true", "postal_addresses, true", "skills, true", "availability, true", "interpreter_needed, true", "safe_contact, true", "tags, false", "note, false", "identifiers, false", "origin_system, false"})
    void saysWhatIsOnesOwn(String word, boolean own) {
        assertThat(OwnField.of(word)).get().extracting(OwnField::own).isEqualTo(own);
    }

    @Test
    void judgesEveryFieldThereIs() {
        assertThat(Arrays.stream(PersonDraft.class.getRecordComponents()).map(component -> component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)))
                .allSatisfy(word -> assertThat(OwnField.of(word)).as(word).isPresent());
    }
}
