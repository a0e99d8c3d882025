package org.vecindad.contacts.duplicates.merging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.vecindad.contacts.sight.Sight;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a merge moved, by id, so that it can go back.
 *
 * @param consents  moved to the survivor
 * @param withdrawn consents that a refusal on the other record ended
 * @param sights    links the survivor did not have
 * @param rows      rows of other tables, by table and column
 */
record Moved(List<UUID> consents, List<UUID> withdrawn, List<Sight> sights, Map<String, List<UUID>> rows) {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Moved of(String json) {
        try {
            return JSON.readValue(json, Moved.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a merge moved cannot be read", e);
        }
    }
}
