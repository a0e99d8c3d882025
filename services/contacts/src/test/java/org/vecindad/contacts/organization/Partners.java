package org.vecindad.contacts.organization;

import static org.vecindad.contacts.Coalition.body;

import org.vecindad.contacts.Coalition.Somebody;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The small language of these tests: organizations, and what happens to them. */
public final class Partners {

    private Partners() {
    }

    public static String added(Somebody by, Object... properties) {
        Map<String, Object> organization = new HashMap<>(Map.of("name", "Sindicato " + UUID.randomUUID(), "type", "labor_union"));
        organization.putAll(body(properties));
        return by.asks().body(organization).post("/organizations").then().statusCode(201).extract().path("id");
    }

    public static String etag(Somebody by, String id) {
        return by.asks().get("/organizations/{id}", id).then().statusCode(200).extract().header("ETag");
    }

    public static io.restassured.response.ValidatableResponse changes(Somebody by, String id, Object... properties) {
        return by.asks().header("If-Match", etag(by, id)).body(body(properties)).patch("/organizations/{id}", id).then();
    }

    public static io.restassured.response.ValidatableResponse moves(Somebody by, String id, String stage, String note) {
        return by.asks().header("If-Match", etag(by, id)).body(body("stage", stage, "note", note)).post("/organizations/{id}/moves", id).then();
    }

    public static String stage(Somebody by, String id) {
        return by.asks().get("/organizations/{id}", id).then().statusCode(200).extract().path("stage");
    }
}
