package org.vecindad.contacts.outreach;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Place;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One column that holds a record, sealed. */
public record SealedDocument<T>(Place place, Class<T> type) {

    // Its own mapper: what was sealed years ago must open whatever the API has become.
    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public byte[] seal(DataKey key, T document) {
        try {
            return key.seal(place, JSON.writeValueAsBytes(document));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Null without a key: whom it was about is being erased. */
    public T open(DataKey key, byte[] sealed) {
        if (key == null || sealed == null) {
            return null;
        }
        try {
            return JSON.readValue(key.open(place, sealed), type);
        } catch (IOException unreadable) {
            // Jackson's message may quote the document.
            throw new IllegalStateException("a sealed " + type.getSimpleName() + " cannot be read");
        }
    }
}
