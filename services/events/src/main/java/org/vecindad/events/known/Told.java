package org.vecindad.events.known;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.vecindad.chassis.facts.PoisonedFact;

/** Reads what a fact says; what makes no sense is set aside with the name of the field, never with its value. */
public record Told(JsonNode data) {

    public String text(String field) {
        var value = data.get(field);
        if (value == null || !value.isTextual()) {
            throw new PoisonedFact(field + " is missing");
        }
        return value.textValue();
    }

    public UUID id(String field) {
        var id = idOrNull(field);
        if (id == null) {
            throw new PoisonedFact(field + " is missing");
        }
        return id;
    }

    public UUID idOrNull(String field) {
        var value = data.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            return UUID.fromString(value.asText());
        } catch (IllegalArgumentException notAnId) {
            throw new PoisonedFact(field + " is not an id");
        }
    }
}
