package org.vecindad.chassis.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** How facts are written. Not the mapper of the HTTP resources: what lies on a topic stays readable when the API's habits change. */
final class FactsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
        .addModules(new JavaTimeModule(), new Jdk8Module())
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .serializationInclusion(JsonInclude.Include.NON_NULL)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();

    private FactsJson() {
    }

    static String write(Fact fact) {
        JsonNode state = MAPPER.valueToTree(fact.state());
        if (!(state instanceof ObjectNode object)) {
            throw new IllegalArgumentException(fact.type() + " must tell a whole state, an object");
        }
        object.put("id", fact.key().toString());
        object.put("version", fact.version());
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(fact.type() + " cannot be written", e);
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode read(byte[] bytes) {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
            throw new PoisonedFact("the data is not an object");
        } catch (IOException e) {
            throw new PoisonedFact("the data is not JSON");
        }
    }
}
