package org.vecindad.contacts.keeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Place;
import org.vecindad.contacts.intake.PersonDraft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The two sealed documents of a person: who they are, and the note about them; each class has a key of its own. */
public final class PersonSeal {

    public static final String IDENTITY = "identity";
    public static final String NOTE = "note";

    private static final Place IDENTITY_PLACE = new Place("person", "identity", IDENTITY);
    private static final Place NOTE_PLACE = new Place("person", "note", NOTE);

    // Its own mapper: what was sealed years ago must open whatever the API has become.
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PersonSeal() {
    }

    static byte[] identity(DataKey key, PersonDraft draft) {
        return identity(key, IDENTITY_PLACE, draft);
    }

    static PersonDraft identity(DataKey key, byte[] sealed) {
        return identity(key, IDENTITY_PLACE, sealed);
    }

    /** For a copy that lies elsewhere than with the person. */
    public static byte[] identity(DataKey key, Place place, PersonDraft draft) {
        try {
            return key.seal(place, JSON.writeValueAsBytes(draft.withNote(null)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PersonDraft identity(DataKey key, Place place, byte[] sealed) {
        try {
            return JSON.readValue(key.open(place, sealed), PersonDraft.class);
        } catch (IOException e) {
            // Jackson's message may quote the document.
            throw new IllegalStateException("an identity document cannot be read");
        }
    }

    static byte[] note(DataKey key, String note) {
        return key.seal(NOTE_PLACE, note.getBytes(StandardCharsets.UTF_8));
    }

    static String note(DataKey key, byte[] sealed) {
        return new String(key.open(NOTE_PLACE, sealed), StandardCharsets.UTF_8);
    }
}
