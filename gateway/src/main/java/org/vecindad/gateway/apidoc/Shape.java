package org.vecindad.gateway.apidoc;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A named shape of the document as the page shows it. */
record Shape(String name, String description, List<Property> properties, String otherwise) {

    record Property(String name, String shape, boolean required, String description) {
        public boolean linked() {
            return isNamed(shape);
        }

        public String target() {
            return Shape.target(shape);
        }
    }

    static List<Shape> all(JsonObject document) {
        var schemas = document.getJsonObject("components").getJsonObject("schemas");
        return schemas.fieldNames().stream().map(name -> of(name, schemas.getJsonObject(name))).toList();
    }

    private static Shape of(String name, JsonObject schema) {
        var properties = new ArrayList<Property>();
        var required = schema.getJsonArray("required", new JsonArray());
        schema.getJsonObject("properties", new JsonObject()).forEach(entry -> {
            var property = (JsonObject) entry.getValue();
            properties.add(new Property(entry.getKey(), word(property), required.contains(entry.getKey()), property.getString("description", "")));
        });
        return new Shape(name, schema.getString("description", ""), properties, properties.isEmpty() ? word(schema) : "");
    }

    /** A schema in a few words: {@code string (date-time)}, {@code [PersonView]}, {@code en | es}. */
    static String word(JsonObject schema) {
        var reference = schema.getString("$ref");
        if (reference != null) return reference.substring(reference.lastIndexOf('/') + 1);
        if (schema.getJsonArray("enum") != null) {
            return schema.getJsonArray("enum").stream().map(String::valueOf).collect(Collectors.joining(" | "));
        }
        for (var choice : List.of("anyOf", "oneOf", "allOf")) {
            var choices = schema.getJsonArray(choice);
            if (choices != null) {
                return choices.stream().map(one -> word((JsonObject) one)).filter(word -> !word.equals("null")).collect(Collectors.joining(" | "));
            }
        }
        var type = type(schema.getValue("type"));
        if (type.equals("array")) return "[" + word(schema.getJsonObject("items", new JsonObject())) + "]";
        if (type.equals("object") && schema.getValue("additionalProperties") instanceof JsonObject values) return "{… : " + word(values) + "}";
        var format = schema.getString("format");
        return format == null ? type : type + " (" + format + ")";
    }

    private static String type(Object type) {
        return switch (type) {
            case null -> "any";
            case JsonArray several -> several.stream().map(String::valueOf).filter(one -> !one.equals("null")).collect(Collectors.joining(" | "));
            default -> type.toString();
        };
    }

    static String target(String word) {
        return word.startsWith("[") ? word.substring(1, word.length() - 1) : word;
    }

    static boolean isNamed(String word) {
        var name = target(word);
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0)) && name.chars().allMatch(Character::isLetterOrDigit);
    }
}
