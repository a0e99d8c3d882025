package org.vecindad.gateway.apidoc;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** One operation as the page shows it. */
record Operation(String anchor, String method, String path, String summary, List<Parameter> parameters, String body, List<Reply> replies) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    record Parameter(String name, String in, String shape, boolean required, String description) {}

    /** @param shape name of a shape, or empty */
    record Reply(String status, String description, String shape) {
        public boolean linked() {
            return Shape.isNamed(shape);
        }

        public String target() {
            return Shape.target(shape);
        }
    }

    public boolean bodyLinked() {
        return Shape.isNamed(body);
    }

    public String bodyTarget() {
        return Shape.target(body);
    }

    record Resource(String name, List<Operation> operations) {}

    /** All operations of a document, by resource. */
    static Collection<Resource> all(JsonObject document) {
        var resources = new TreeMap<String, Resource>();
        var paths = document.getJsonObject("paths");
        for (var path : paths.fieldNames()) {
            var item = paths.getJsonObject(path);
            for (var method : item.fieldNames()) {
                if (!METHODS.contains(method)) continue;
                var operation = item.getJsonObject(method);
                var resource = operation.getJsonArray("tags").getString(0);
                resources.computeIfAbsent(resource, name -> new Resource(name, new ArrayList<>())).operations()
                        .add(of(path, method, operation, item.getJsonArray("parameters", new JsonArray())));
            }
        }
        return resources.values();
    }

    private static Operation of(String path, String method, JsonObject operation, JsonArray shared) {
        return new Operation(operation.getString("operationId"), method.toUpperCase(java.util.Locale.ROOT), path,
                operation.getString("summary", ""), parameters(shared, operation.getJsonArray("parameters", new JsonArray())),
                content(operation.getJsonObject("requestBody", new JsonObject())), replies(operation.getJsonObject("responses", new JsonObject())));
    }

    private static List<Parameter> parameters(JsonArray... several) {
        var all = new ArrayList<Parameter>();
        for (var array : several) {
            for (var i = 0; i < array.size(); i++) {
                var parameter = array.getJsonObject(i);
                if (parameter.getString("name") == null) continue;
                all.add(new Parameter(parameter.getString("name"), parameter.getString("in"),
                        Shape.word(parameter.getJsonObject("schema", new JsonObject())), parameter.getBoolean("required", false),
                        parameter.getString("description", "")));
            }
        }
        return all;
    }

    private static List<Reply> replies(JsonObject responses) {
        return responses.stream().map(entry -> {
            var reply = (JsonObject) entry.getValue();
            return new Reply(entry.getKey(), reply.getString("description", ""), content(reply));
        }).toList();
    }

    private static String content(JsonObject holder) {
        var content = holder.getJsonObject("content");
        if (content == null || content.isEmpty()) return "";
        var first = content.getJsonObject(content.fieldNames().iterator().next());
        return Shape.word(first.getJsonObject("schema", new JsonObject()));
    }
}
