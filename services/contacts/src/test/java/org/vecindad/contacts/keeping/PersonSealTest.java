package org.vecindad.contacts.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.chassis.privacy.Place;
import org.vecindad.contacts.OnRealEngines;
import org.vecindad.contacts.intake.Drafts;

import jakarta.inject.Inject;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

@OnRealEngines
class PersonSealTest {

    @Inject
    Keyring keyring;

    @Test
    void opensADocumentThatKnewLessThanWeDo() {
        var key = keyring.create(UUID.randomUUID(), PersonSeal.IDENTITY);
        var sealed = key.seal(new Place("person", "identity", PersonSeal.IDENTITY), """
                {"given_name":"Ana","tags":["hoy"],"skills":["driving"],"a_field_of_the_past":1}""".getBytes(StandardCharsets.UTF_8));

        var draft = PersonSeal.identity(key, sealed);

        assertThat(draft.givenName()).isEqualTo("Ana");
        assertThat(draft.skills()).containsExactly("driving");
        assertThat(draft.availability()).isNull();
        assertThat(draft.safeContact()).isNull();
        assertThat(Drafts.check(draft).draft()).isEqualTo(draft);
    }
}
