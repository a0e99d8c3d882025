package org.vecindad.contacts;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import org.vecindad.chassis.testing.FactsProbe;
import org.vecindad.chassis.testing.Tokens;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The small language of the tests: committees, who leads them, who signs up; told as their owners would tell it. */
public final class Coalition {

    public static final FactsProbe FACTS = new FactsProbe();
    public static final Somebody SAM = new Somebody(Tokens.of("sam").sign());
    public static final Somebody OMAR = new Somebody(Tokens.of("omar").sign());

    private Coalition() {
    }

    /** Somebody with a token. */
    public record Somebody(String token) {

        public RequestSpecification asks() {
            return given().auth().oauth2(token).basePath("/api/v1").contentType(ContentType.JSON);
        }

        public UUID adds(Object... properties) {
            return UUID.fromString(asks().body(body(properties)).post("/people").then().statusCode(201).extract().path("id"));
        }

        public List<String> finds(String text) {
            return asks().queryParam("q", text).get("/people").then().statusCode(200).extract().path("items.display_name");
        }

        public String etagOf(UUID person) {
            return asks().get("/people/{id}", person).then().statusCode(200).extract().header("ETag");
        }
    }

    public static Map<String, Object> body(Object... properties) {
        var body = new HashMap<String, Object>();
        for (int i = 0; i < properties.length; i += 2) {
            body.put((String) properties[i], properties[i + 1]);
        }
        return body;
    }

    public static Somebody partner(UUID organization, String... scopes) {
        return new Somebody(Tokens.partner(scopes).organization(organization).sign());
    }

    /** A committee with some languages, as far as facts tell of it. */
    public static UUID committee(String name, String... languages) {
        var id = UUID.randomUUID();
        FACTS.publish("committees.committee.v1", "committees.committee.founded.v1", Map.of("id", id, "version", 1, "name", name,
                "kind", "neighborhood_defense", "state", "active", "languages", List.of(languages)));
        CommitteesOwner.shows(id);
        return id;
    }

    /** An organization that stands with the coalition and is publicly listed. */
    public static UUID organization() {
        return UUID.fromString(SAM.asks().body(body("name", "Unión " + UUID.randomUUID(), "type", "labor_union", "languages", List.of("es"), "public_listing", true))
                .post("/organizations").then().statusCode(201).extract().path("id"));
    }

    /** Somebody new who leads these committees. */
    public static Somebody leadOf(UUID... committees) {
        var name = "lead-" + UUID.randomUUID();
        var user = UUID.nameUUIDFromBytes(name.getBytes());
        for (var committee : committees) {
            membership(UUID.randomUUID(), 1, committee, null, user, "lead", "active");
        }
        FACTS.awaitQuiet();
        return new Somebody(Tokens.of(name).sign());
    }

    public static void membership(UUID id, long version, UUID committee, UUID person, UUID user, String role, String state) {
        var data = body("id", id, "version", version, "committee_id", committee, "role", role, "state", state);
        if (person != null) {
            data.put("person_id", person);
        }
        if (user != null) {
            data.put("user_id", user);
        }
        FACTS.publish("committees.membership.v1", "committees.membership.joined.v1", data);
    }

    public static UUID event(UUID host, String visibility, Instant endsAt) {
        var id = UUID.randomUUID();
        FACTS.publish("events.event.v1", "events.event.planned.v1", body("id", id, "version", 1, "title", Map.of("es", "Conoce tus derechos"),
                "kind", "know_your_rights", "starts_at", endsAt.minusSeconds(3600).toString(), "ends_at", endsAt.toString(), "timezone", "America/Los_Angeles",
                "host_committee_ids", List.of(host), "host_organization_ids", List.of(), "visibility", visibility, "state", "planned"));
        return id;
    }

    public static void attendance(UUID id, long version, UUID event, UUID person, String status) {
        FACTS.publish("events.attendance.v1", "events.attendance.signed_up.v1",
                body("id", id, "version", version, "event_id", event, "person_id", person, "status", status));
    }
}
