package org.vecindad.gateway.apidoc;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Puts several OpenAPI documents together. Paths do not meet, since each belongs to one service; shapes of the same name
 * are one when they are equal, otherwise the later one takes its service's name before its own.
 */
final class Merging {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final Predicate<String> wanted;
    private final Map<String, Object> paths = new TreeMap<>();
    private final Map<String, Object> schemas = new TreeMap<>();
    private final Map<String, Object> tags = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();

    /** @param wanted says which paths the gateway leads to */
    Merging(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    void add(String service, JsonObject document) {
        var own = document.getJsonObject("components", new JsonObject()).getJsonObject("schemas", new JsonObject());
        var renamed = new HashMap<String, String>();
        for (var name : own.fieldNames()) {
            if (schemas.containsKey(name) && !schemas.get(name).equals(own.getValue(name))) {
                renamed.put(SCHEMAS + name, SCHEMAS + capitalized(service) + name);
            }
        }
        for (var name : own.fieldNames()) {
            var reference = renamed.getOrDefault(SCHEMAS + name, SCHEMAS + name);
            schemas.put(reference.substring(SCHEMAS.length()), pointing(own.getValue(name), renamed));
        }
        var ownPaths = document.getJsonObject("paths", new JsonObject());
        for (var inside : ownPaths.fieldNames()) {
            var path = shown(inside);
            if (wanted.test(path)) paths.put(path, named(path, (JsonObject) pointing(ownPaths.getJsonObject(inside), renamed)));
        }
    }

    Map<String, Object> paths() {
        return paths;
    }

    Map<String, Object> schemas() {
        return schemas;
    }

    JsonArray tags() {
        return new JsonArray(tags.keySet().stream().map(name -> new JsonObject().put("name", name)).collect(Collectors.toList()));
    }

    /** A service with one root keeps apart what everybody may read; the gateway shows that where such things are. */
    private static String shown(String path) {
        return path.startsWith("/api/v1/public/") ? "/public/v1/" + path.substring("/api/v1/public/".length()) : path;
    }

    /** An operation is filed under its resource, and has an id that no other service's operation has. */
    private JsonObject named(String path, JsonObject operations) {
        var segments = path.split("/");
        var open = path.startsWith("/public/");
        var resource = segments[3];
        for (var method : operations.fieldNames()) {
            if (!METHODS.contains(method)) continue;
            var operation = operations.getJsonObject(method);
            operation.put("tags", new JsonArray().add(resource));
            tags.put(resource, resource);
            var id = operation.getString("operationId", resource + "_" + method);
            operation.put("operationId", ids.add(id) ? id : method + "_" + path.substring(1).replaceAll("[^A-Za-z0-9]+", "_"));
            if (open) operation.put("security", new JsonArray());
            else operation.remove("security");
            sayWhatErrorsAre(operation.getJsonObject("responses", new JsonObject()));
        }
        return operations;
    }

    /** Every error is a problem document, whether the service says so or not; and the gateway may ask anybody to wait. */
    private static void sayWhatErrorsAre(JsonObject responses) {
        if (!responses.containsKey("429")) responses.put("429", new JsonObject().put("description", "Too many requests; wait as long as Retry-After says"));
        for (var status : responses.fieldNames()) {
            var response = responses.getJsonObject(status);
            if (status.compareTo("400") < 0 || response.containsKey("content") || status.equals("default")) continue;
            response.put("content", new JsonObject().put("application/problem+json",
                    new JsonObject().put("schema", new JsonObject().put("$ref", SCHEMAS + "Problem"))));
        }
    }

    /** The same, with references to renamed shapes. */
    private static Object pointing(Object value, Map<String, String> renamed) {
        return switch (value) {
            case JsonObject object -> {
                var copy = new JsonObject();
                object.forEach(entry -> copy.put(entry.getKey(), entry.getKey().equals("$ref")
                        ? renamed.getOrDefault(String.valueOf(entry.getValue()), String.valueOf(entry.getValue()))
                        : pointing(entry.getValue(), renamed)));
                yield copy;
            }
            case JsonArray array -> {
                var copy = new JsonArray();
                array.forEach(element -> copy.add(pointing(element, renamed)));
                yield copy;
            }
            case null -> null;
            default -> value;
        };
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
