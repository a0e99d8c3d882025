package org.vecindad.contacts.segment;

import static org.vecindad.contacts.Coalition.body;

import org.vecindad.contacts.Coalition.Somebody;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The small language of the tests: what is looked for, and by whom. */
public final class Searches {

    private Searches() {
    }

    public static Map<String, Object> is(String kind, Object... properties) {
        var criterion = body(properties);
        criterion.put("kind", kind);
        return criterion;
    }

    public static Map<String, Object> isNot(String kind, Object... properties) {
        var criterion = is(kind, properties);
        criterion.put("not", true);
        return criterion;
    }

    public static Map<String, Object> group(String match, Object... criteria) {
        return body("match", match, "criteria", Arrays.asList(criteria));
    }

    /** All of these. */
    public static Map<String, Object> all(Object... criteria) {
        return of("all", group("all", criteria));
    }

    public static Map<String, Object> of(String match, Object... groups) {
        return body("version", 1, "match", match, "groups", Arrays.asList(groups));
    }

    public static List<String> found(Somebody by, Map<String, Object> definition) {
        return by.asks().body(Map.of("definition", definition)).post("/segments/count").then().statusCode(200).extract().path("items.given_name");
    }

    public static UUID saved(Somebody by, Map<String, Object> definition, Object... properties) {
        var request = body(properties);
        request.put("definition", definition);
        request.putIfAbsent("title", "Para el sábado");
        return UUID.fromString(by.asks().body(request).post("/segments").then().statusCode(201).extract().path("id"));
    }
}
