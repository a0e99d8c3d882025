package org.vecindad.contacts.outreach.calling;

import static org.vecindad.contacts.Coalition.body;

import io.restassured.response.ValidatableResponse;

import org.vecindad.contacts.Coalition.Somebody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The small language of the tests: people with a phone, a list of them, and who calls. */
public final class PhoneBank {

    private PhoneBank() {
    }

    public static UUID reachable(Somebody by, String name) {
        return by.adds("given_name", name, "phones", List.of(Map.of("number", "+1415555%04d".formatted(ThreadLocalRandom.current().nextInt(1000, 9999)), "type", "mobile")));
    }

    public static List<UUID> reachable(Somebody by, int count) {
        var people = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            people.add(reachable(by, "Vecina" + i));
        }
        return people;
    }

    public static UUID list(Somebody by, UUID committee, List<UUID> people) {
        return UUID.fromString(by.asks().body(body("title", "Esta noche", "committee_id", committee, "people", Map.of("person_ids", people)))
                .post("/call-lists").then().statusCode(201).extract().path("id"));
    }

    public static ValidatableResponse turn(Somebody caller, UUID list) {
        return caller.asks().body("{}").post("/call-lists/{id}/turns", list).then();
    }

    /** The person whom the caller is handed. */
    public static UUID handed(Somebody caller, UUID list) {
        return UUID.fromString(turn(caller, list).statusCode(201).extract().path("person.id"));
    }

    public static UUID entry(Somebody caller, UUID list) {
        return UUID.fromString(turn(caller, list).statusCode(201).extract().path("entry_id"));
    }

    public static ValidatableResponse outcome(Somebody caller, UUID list, UUID entry, Object... properties) {
        return caller.asks().body(body(properties)).post("/call-lists/{id}/entries/{entry}/outcomes", list, entry).then();
    }

    public static ValidatableResponse progress(Somebody caller, UUID list) {
        return caller.asks().get("/call-lists/{id}", list).then().statusCode(200);
    }
}
