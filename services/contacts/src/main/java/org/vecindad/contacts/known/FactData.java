package org.vecindad.contacts.known;

import com.fasterxml.jackson.databind.JsonNode;

import org.vecindad.chassis.facts.PoisonedFact;
import org.vecindad.chassis.facts.ReceivedFact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the data of a fact; what is missing or malformed makes it poison, named by its field and never by its value. */
record FactData(JsonNode data) {

    static FactData of(ReceivedFact fact) {
        return new FactData(fact.data());
    }

    String text(String field) {
        var value = data.path(field);
        if (!value.isTextual()) {
            throw new PoisonedFact(field + " is not a text");
        }
        return value.asText();
    }

    UUID id(String field) {
        return id(field, data.path(field));
    }

    UUID idOrNull(String field) {
        return data.hasNonNull(field) ? id(field) : null;
    }

    List<UUID> ids(String field) {
        var ids = new ArrayList<UUID>();
        data.path(field).forEach(value -> ids.add(id(field, value)));
        return ids;
    }

    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        data.path(field).forEach(value -> texts.add(value.asText()));
        return texts;
    }

    Instant time(String field) {
        try {
            return OffsetDateTime.parse(text(field)).toInstant();
        } catch (DateTimeParseException e) {
            throw new PoisonedFact(field + " is not a time");
        }
    }

    String json(String field) {
        return data.path(field).isObject() ? data.path(field).toString() : "{}";
    }

    private static UUID id(String field, JsonNode value) {
        try {
            return UUID.fromString(value.asText());
        } catch (IllegalArgumentException e) {
            throw new PoisonedFact(field + " is not an id");
        }
    }
}
