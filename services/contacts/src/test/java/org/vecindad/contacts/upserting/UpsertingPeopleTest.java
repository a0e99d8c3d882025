package org.vecindad.contacts.upserting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.FACTS;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.organization;
import static org.vecindad.contacts.Coalition.partner;

import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

@OnRealEngines
class UpsertingPeopleTest {

    private static final Somebody UNION = partner(UUID.randomUUID(), "people:read", "people:write");

    @Test
    void addsWhoIsNotThereAndChangesWhoIs() {
        var id = anId();

        String person = puts(UNION, id, "given_name", "Inés", "family_name", "Robles", "note", "first", "tags", List.of("a", "b"))
                .statusCode(201).header("ETag", equalTo("\"1\"")).header("Location", containsString("/api/v1/people/"))
                .body("identifiers", contains("union-db:" + id)).body("note", equalTo("first")).extract().path("id");

        puts(UNION, id, "family_name", "Robles Gil", "note", null, "tags", List.of("c"))
                .statusCode(200).header("ETag", equalTo("\"2\"")).body("id", equalTo(person))
                .body("given_name", equalTo("Inés")).body("family_name", equalTo("Robles Gil")).body("note", nullValue()).body("tags", contains("c"))
                .body("identifiers", contains("union-db:" + id));
    }

    @Test
    void changesNothingByTheSameRequestAgain() {
        var id = anId();
        var once = new Object[] {"given_name", "Repetida", "phones", List.of(Map.of("number", "(415) 555-0180")),
                "consents", List.of(Map.of("purpose", "events", "channel", "sms"))};

        puts(UNION, id, once).statusCode(201).body("consents", hasSize(1));
        puts(UNION, id, once).statusCode(200).header("ETag", equalTo("\"1\"")).body("consents", hasSize(1)).body("phones", hasSize(1));
    }

    @Test
    void keepsTheIdentifierWhateverTheListSays() {
        var id = anId();
        puts(UNION, id, "given_name", "Ana");

        puts(UNION, id, "identifiers", List.of("other:1")).statusCode(200).body("identifiers", contains("other:1", "union-db:" + id));
        puts(UNION, id, "identifiers", null).statusCode(200).body("identifiers", contains("union-db:" + id));
    }

    @Test
    void makesOnePersonOfManyRequestsAtOnce() throws Exception {
        var id = anId();
        var calls = new ArrayList<Callable<String>>();
        for (int i = 0; i < 12; i++) {
            var alias = "Caller " + i;
            calls.add(() -> puts(UNION, id, "given_name", "Una", "alias", alias).extract().path("id"));
        }

        var people = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var answer : threads.invokeAll(calls)) {
                people.add(answer.get());
            }
        }

        assertThat(people).hasSize(1);
        UNION.asks().queryParam("identifier", "union-db:" + id).queryParam("count", true).get("/people").then().body("total", equalTo(1));
    }

    @Test
    void answersWhoIsOutsideTheScopeLikeNobody() {
        var id = anId();
        String theirs = puts(UNION, id, "given_name", "Suya", "phones", List.of(Map.of("number", "4155550181"))).statusCode(201).extract().path("id");
        var other = partner(UUID.randomUUID(), "people:read", "people:write");

        putting(other, id, Map.of("If-Match", "*"), "given_name", "Otra").statusCode(412);
        String ours = putting(other, id, Map.of("If-None-Match", "*"), "given_name", "Otra").statusCode(201).header("ETag", equalTo("\"1\"")).extract().path("id");

        assertThat(ours).isNotEqualTo(theirs);
        UNION.asks().get("/people/{id}", theirs).then().body("given_name", equalTo("Suya")).body("version", equalTo(1));
        puts(SAM, id, "alias", "La de todos").statusCode(200).body("id", equalTo(theirs));
    }

    @Test
    void doesNotChangeWhoIsMerelySharedWithAPartner() {
        var organization = organization();
        var client = partner(organization, "people:read", "people:write");
        var lead = leadOf(committee("Mission"));
        var id = anId();
        var shared = lead.adds("given_name", "Compartida", "identifiers", List.of("union-db:" + id),
                "consents", List.of(Map.of("purpose", "share_with:" + organization, "channel", "email")));

        String own = puts(client, id, "given_name", "Propia").statusCode(201).extract().path("id");

        assertThat(own).isNotEqualTo(shared.toString());
        client.asks().get("/people/{id}", shared).then().body("given_name", equalTo("Compartida"));
        puts(client, id, "alias", "P").statusCode(200).body("id", equalTo(own));
    }

    @Test
    void letsALeadWriteForTheirCommittee() {
        var mission = committee("Mission", "mam");
        var lucia = leadOf(mission);
        var id = anId();

        String person = puts(lucia, id, "given_name", "Vecina").statusCode(201).body("committee_ids", contains(mission.toString()))
                .body("preferred_language", equalTo("mam")).extract().path("id");

        puts(lucia, id, "alias", "V").statusCode(200).body("id", equalTo(person));
        puts(leadOf(committee("Fruitvale")), id, "given_name", "Otra").statusCode(201);
        puts(leadOf(mission, committee("Excelsior")), anId(), "given_name", "De quién").statusCode(400).body("code", equalTo("committee_needed"));
    }

    @Test
    void honorsTheVersionThatWasSeen() {
        var id = anId();
        putting(UNION, id, Map.of("If-Match", "\"1\""), "given_name", "Ana").statusCode(412).body("code", equalTo("version_stale"));
        putting(UNION, id, Map.of("If-None-Match", "*"), "given_name", "Ana").statusCode(201);
        putting(UNION, id, Map.of("If-None-Match", "*"), "given_name", "Eva").statusCode(412).body("code", equalTo("version_stale"));
        putting(UNION, id, Map.of("If-Match", "\"7\""), "given_name", "Eva").statusCode(412);
        putting(UNION, id, Map.of("If-Match", "\"1\""), "given_name", "Eva").statusCode(200).body("given_name", equalTo("Eva"));
    }

    @Test
    void recordsConsentsAndNeverUndoesANo() {
        var id = anId();
        var events = List.of(Map.of("purpose", "events", "channel", "sms", "wording", "Sí, quiero", "source", "formulario"));
        String person = puts(UNION, id, "given_name", "Ana").extract().path("id");

        String consent = puts(UNION, id, "consents", events).statusCode(200).body("consents[0].wording", equalTo("Sí, quiero"))
                .body("version", equalTo(2)).header("ETag", equalTo("\"2\"")).extract().path("consents[0].id");
        UNION.asks().post("/people/{id}/consents/{consent}/withdrawal", person, consent).then().statusCode(200);

        puts(UNION, id, "consents", events).statusCode(200).body("consents", hasSize(1)).body("consents[0].withdrawn_at", notNullValue());
        FACTS.awaitQuiet();
        assertThat(FACTS.read("contacts.person.v1").stream().filter(fact -> fact.key().toString().equals(person)).toList().getLast().data().path("consents").isEmpty()).isTrue();
    }

    @Test
    void saysWhatIsWrong() {
        puts(UNION, anId()).statusCode(400).body("violations.code", hasItem("required"));
        puts(UNION, anId(), "given_name", "Ana", "birthdate", "1990-01-01").statusCode(400).body("violations.code", hasItem("unknown_property"));
        puts(UNION, anId(), "given_name", "Ana", "emails", List.of(Map.of("address", "ana@")), "note", "A# 012 345 678")
                .statusCode(400).body("violations.code", hasItems("not_an_email", "a_number"));
        puts(UNION, anId(), "given_name", "Ana", "consents", List.of(Map.of("purpose", "status", "channel", "sms")))
                .statusCode(400).body("violations.pointer", hasItem("/consents/0/purpose"));
        UNION.asks().body(body("given_name", "Ana")).put("/people/by-identifier/{system}/{id}", "-bad-", "1").then().statusCode(400)
                .body("violations.pointer", contains("/system"));
        UNION.asks().body("[]").put("/people/by-identifier/union-db/{id}", anId()).then().statusCode(400);
        partner(UUID.randomUUID(), "people:read").asks().body(body("given_name", "Ana")).put("/people/by-identifier/union-db/{id}", anId()).then().statusCode(403);
    }

    @Test
    void keepsAMarkOnANumberThatReachesSomebodyElse() {
        var id = anId();
        puts(UNION, id, "given_name", "Ana", "phones", List.of(Map.of("number", "4155550182", "wrong", true))).body("phones[0].wrong", equalTo(true));
        puts(UNION, id, "phones", List.of(Map.of("number", "415 555 0182"))).statusCode(200).body("phones[0].wrong", equalTo(true));
    }

    private static String anId() {
        return "m." + UUID.randomUUID();
    }

    private static ValidatableResponse puts(Somebody who, String id, Object... properties) {
        return putting(who, id, Map.of(), properties);
    }

    private static ValidatableResponse putting(Somebody who, String id, Map<String, String> headers, Object... properties) {
        return who.asks().headers(headers).body(body(properties)).put("/people/by-identifier/{system}/{id}", "union-db", id).then();
    }
}
