package org.vecindad.contacts.checkin;

import static org.vecindad.contacts.Coalition.body;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.response.ValidatableResponse;

import org.vecindad.contacts.Coalition.Somebody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The words of the tests about check-ins: a weekly plan by phone, in UTC so that its today is the test's. */
final class Plans {

    static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

    private Plans() {
    }

    static Map<String, Object> plan(Object... changes) {
        var plan = body("cadence", "weekly", "channel", "call", "ends_on", LocalDate.parse(TODAY).plusYears(1).toString(),
                "best_time", Map.of("from", "18:00", "to", "20:00", "timezone", "UTC"),
                "consent", Map.of("wording", "¿La llamo cada semana?", "source", "in_person"));
        var changed = new HashMap<>(plan);
        changed.putAll(body(changes));
        return changed;
    }

    static UUID planned(Somebody by, UUID person, Object... changes) {
        return UUID.fromString(by.asks().body(plan(changes)).post("/people/{id}/check-in-plans", person).then().statusCode(201).extract().path("id"));
    }

    static ValidatableResponse record(Somebody by, UUID plan, Map<String, Object> checkIn) {
        return by.asks().body(checkIn).post("/check-in-plans/{id}/check-ins", plan).then().statusCode(201);
    }

    static ValidatableResponse due(Somebody reader, String whose) {
        return reader.asks().queryParam("whose", whose).queryParam("today", TODAY).queryParam("count", true).get("/check-ins/due").then().statusCode(200);
    }

    static UUID userOf(Somebody somebody) {
        try {
            var claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(somebody.token().split("\\.")[1]));
            return UUID.fromString(claims.path("sub").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
