package org.vecindad.contacts.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Place;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The free text of a consent, sealed: people write names into it. */
record ConsentWords(String wording, String source) {

    static final String RETENTION = "identity";

    private static final Place PLACE = new Place("consent", "words", RETENTION);
    private static final JsonMapper JSON = JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_NULL).build();

    static final ConsentWords NONE = new ConsentWords(null, null);

    static byte[] sealed(DataKey key, String wording, String source) {
        if (wording == null && source == null) {
            return null;
        }
        try {
            return key.seal(PLACE, JSON.writeValueAsBytes(new ConsentWords(wording, source)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ConsentWords opened(DataKey key, byte[] sealed) {
        try {
            return sealed == null ? NONE : JSON.readValue(key.open(PLACE, sealed), ConsentWords.class);
        } catch (IOException e) {
            throw new IllegalStateException("the words of a consent cannot be read");
        }
    }
}
