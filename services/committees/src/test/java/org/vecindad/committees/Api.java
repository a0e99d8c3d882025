package org.vecindad.committees;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.vecindad.chassis.testing.Tokens;

/** The API as the tests speak it. */
final class Api {

    static final String COMMITTEES = "/api/v1/committees";
    static final String ZONES = "/api/v1/zones";
    static final String ACCOUNTS = "/api/v1/accounts";

    private Api() {
    }

    static RequestSpecification as(String login) {
        return with(Tokens.of(login));
    }

    static RequestSpecification asPartner(String... scopes) {
        return with(Tokens.partner(scopes));
    }

    static RequestSpecification with(Tokens token) {
        return given().auth().oauth2(token.sign()).contentType(ContentType.JSON).accept(ContentType.ANY);
    }

    /** A committee without anybody in it. */
    static UUID founded(String name) {
        return id(as("sam").body(Map.of("name", name, "kind", "neighborhood_defense", "languages", new String[] {"es", "en"})).post(COMMITTEES).then().statusCode(201).extract().response());
    }

    /** A committee with a lead of a login's own, so that tests do not get in each other's way. */
    static UUID foundedFor(String login) {
        var committee = founded("Comité de " + login);
        joined(committee, login, "lead");
        return committee;
    }

    static UUID joined(UUID committee, String login, String role) {
        return id(as("sam").body(Map.of("user_id", user(login), "role", role)).post(memberships(committee)).then().statusCode(201).extract().response());
    }

    static UUID joined(UUID committee, UUID person, String role, String by) {
        return id(as(by).body(Map.of("person_id", person, "role", role)).post(memberships(committee)).then().statusCode(201).extract().response());
    }

    static Response patch(String by, String path, Map<String, ?> changes) {
        var etag = as("sam").get(path).then().statusCode(200).extract().header("ETag");
        return as(by).header("If-Match", etag).body(new HashMap<>(changes)).patch(path);
    }

    static UUID user(String login) {
        return switch (login) {
            case "lucia" -> Tokens.LUCIA;
            case "beto" -> Tokens.BETO;
            case "sam" -> Tokens.SAM;
            default -> UUID.nameUUIDFromBytes(login.getBytes());
        };
    }

    static String committee(UUID id) {
        return COMMITTEES + "/" + id;
    }

    static String memberships(UUID committee) {
        return committee(committee) + "/memberships";
    }

    static String membership(UUID committee, UUID id) {
        return memberships(committee) + "/" + id;
    }

    private static UUID id(Response created) {
        return UUID.fromString(created.path("id"));
    }
}
