package org.vecindad.events;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vecindad.chassis.testing.FactsProbe;
import org.vecindad.chassis.testing.Tokens;

/** The small language of these tests: committees, who leads them, and what a lead does. Every test has its own people. */
public final class Coalition {

    public static final FactsProbe FACTS = new FactsProbe();

    private Coalition() {
    }

    /** Somebody with a login of their own. */
    public record Account(UUID userId, String token) {


        /** A login nobody knows yet, with these roles in the coalition. */
        public static Account somebody(String... roles) {
            String name = "somebody-" + UUID.randomUUID();
            return new Account(UUID.nameUUIDFromBytes(name.getBytes()), Tokens.of(name).roles(roles).sign());
        }

        public static Account sam() {
            return new Account(Tokens.SAM, Tokens.of("sam").sign());
        }

        public static Account union(String... scopes) {
            return new Account(null, Tokens.partner(scopes).sign());
        }

        public RequestSpecification asks() {
            return given().auth().oauth2(token).contentType(ContentType.JSON);
        }

        public Account leads(UUID committee) {
            return joins(committee, "lead", null);
        }

        public Account joins(UUID committee, String role, UUID person) {
            membership(UUID.randomUUID(), 1, committee, role, person, "active");
            return this;
        }

        public void membership(UUID id, long version, UUID committee, String role, UUID person, String state) {
            var data = new HashMap<String, Object>(Map.of("id", id.toString(), "version", version, "committee_id", committee.toString(),
                "user_id", userId.toString(), "role", role, "state", state));
            if (person != null) {
                data.put("person_id", person.toString());
            }
            FACTS.publish("committees.membership.v1", "committees.membership.joined.v1", data);
            FACTS.awaitQuiet();
        }

    }

    public static UUID committee(String name) {
        var id = UUID.randomUUID();
        FACTS.publish("committees.committee.v1", "committees.committee.founded.v1", Map.of("id", id.toString(), "version", 1, "name", name,
            "kind", "neighborhood_defense", "state", "active", "languages", List.of("es")));
        return id;
    }

    public static Account leadOf(UUID committee) {
        return Account.somebody().leads(committee);
    }

    /** A plan that is valid as it is; tests change what they are about. */
    public static Map<String, Object> plan() {
        var starts = Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return new HashMap<>(Map.of(
            "title", Map.of("es", "Conoce tus derechos"),
            "kind", "know_your_rights",
            "starts_at", starts.toString(),
            "ends_at", starts.plus(2, ChronoUnit.HOURS).toString(),
            "timezone", "America/Los_Angeles",
            "visibility", "committee"));
    }

    public static Map<String, Object> plan(String field, Object value) {
        var plan = plan();
        plan.put(field, value);
        return plan;
    }

    public static Map<String, Object> homeOf(String visibility) {
        return Map.of("name", "Casa de la comadre", "address_lines", List.of("3150 Calle Canaria"), "locality", "San Francisco", "visibility", visibility);
    }

    public static UUID planned(Account host, Map<String, Object> plan) {
        return UUID.fromString(host.asks().body(plan).post("/api/v1/events").then().statusCode(201).extract().path("id"));
    }

    public static UUID signedUp(Account host, UUID event, UUID person) {
        return UUID.fromString(host.asks().body(Map.of("person_id", person)).post("/api/v1/events/{id}/attendances", event).then().extract().path("id"));
    }

    public static UUID signedUp(Account host, UUID event) {
        return signedUp(host, event, UUID.randomUUID());
    }

    public static String statusOf(Account host, UUID event, UUID attendance) {
        return host.asks().get("/api/v1/events/{event}/attendances/{id}", event, attendance).then().statusCode(200).extract().path("status");
    }

    /** The newest version, as a client that just looked would send it. */
    public static RequestSpecification changing(Account host, UUID event) {
        return host.asks().header("If-Match", host.asks().get("/api/v1/events/{id}", event).then().statusCode(200).extract().header("ETag"));
    }

    public static RequestSpecification changing(Account host, UUID event, UUID attendance) {
        return host.asks().header("If-Match", host.asks().get("/api/v1/events/{event}/attendances/{id}", event, attendance).then().statusCode(200).extract().header("ETag"));
    }
}
