package org.vecindad.committees.zone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Outlines lie in their table as GeoJSON text. With a mapper of its own, so that what is stored does not change when the API's habits do. */
@Converter
class OutlineColumn implements AttributeConverter<JsonNode, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(JsonNode outline) {
        return outline == null ? null : outline.toString();
    }

    @Override
    public JsonNode convertToEntityAttribute(String text) {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored outline is not JSON", broken);
        }
    }
}
