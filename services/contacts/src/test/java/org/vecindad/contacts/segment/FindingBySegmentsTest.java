package org.vecindad.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.vecindad.contacts.Coalition.FACTS;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.attendance;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.event;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.membership;
import static org.vecindad.contacts.segment.Searches.all;
import static org.vecindad.contacts.segment.Searches.found;
import static org.vecindad.contacts.segment.Searches.group;
import static org.vecindad.contacts.segment.Searches.is;
import static org.vecindad.contacts.segment.Searches.isNot;
import static org.vecindad.contacts.segment.Searches.of;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class FindingBySegmentsTest {

    private UUID mission;
    private Somebody lucia;

    @BeforeEach
    void aCommitteeHasPeople() {
        mission = committee("Mission", "es");
        lucia = leadOf(mission);
    }

    @Test
    void findsByWordsTagsSkillsLanguagesAndPostalCodes() {
        lucia.adds("given_name", "Rosa", "family_name", "Ixcot", "tags", List.of("Volantes"), "skills", List.of("Conduce"), "preferred_language", "mam",
                "postal_addresses", List.of(Map.of("postal_code", "94110")));
        lucia.adds("given_name", "Beto", "tags", List.of("conduce"), "preferred_language", "es-MX", "postal_addresses", List.of(Map.of("postal_code", "94112")));

        assertThat(found(lucia, all(is("words", "text", "ixco")))).containsExactly("Rosa");
        assertThat(found(lucia, all(is("tags", "values", List.of("volántes"))))).containsExactly("Rosa");
        assertThat(found(lucia, all(is("skills", "values", List.of("conduce"))))).containsExactly("Rosa");
        assertThat(found(lucia, all(is("languages", "values", List.of("mam"))))).containsExactly("Rosa");
        assertThat(found(lucia, all(is("languages", "values", List.of("es", "mam"))))).containsExactlyInAnyOrder("Rosa", "Beto");
        assertThat(found(lucia, all(is("postal_codes", "values", List.of("94112"))))).containsExactly("Beto");
        assertThat(found(lucia, all(isNot("tags", "values", List.of("volantes"))))).containsExactly("Beto");
    }

    @Test
    void findsByWhenTheyHaveTimeAndWhoNeedsAnInterpreter() {
        lucia.adds("given_name", "Lunes", "availability", Map.of("times", List.of("monday_morning")));
        var both = lucia.adds("given_name", "Martes", "availability", Map.of("times", List.of("monday_morning", "tuesday_evening")), "interpreter_needed", true);
        lucia.adds("given_name", "Nunca");

        assertThat(found(lucia, all(is("available", "values", List.of("tuesday_evening"))))).containsExactly("Martes");
        assertThat(found(lucia, all(is("available", "values", List.of("tuesday_evening", "monday_morning"))))).containsExactly("Lunes", "Martes");
        assertThat(found(lucia, all(is("interpreter")))).containsExactly("Martes");
        assertThat(found(lucia, all(isNot("interpreter"), is("available", "values", List.of("monday_morning"))))).containsExactly("Lunes");

        lucia.asks().header("If-Match", "*").body("{\"interpreter_needed\": null}").patch("/people/{id}", both).then().statusCode(200);
        assertThat(found(lucia, all(is("interpreter")))).isEmpty();
    }

    @Test
    void joinsGroupsByAllOrAnyAndTurnsThemRound() {
        lucia.adds("given_name", "Ana", "tags", List.of("a"));
        lucia.adds("given_name", "Berta", "tags", List.of("b"));
        lucia.adds("given_name", "Carla", "tags", List.of("a", "b"));
        lucia.adds("given_name", "Diana");
        var a = is("tags", "values", List.of("a"));
        var b = is("tags", "values", List.of("b"));

        assertThat(found(lucia, of("all", group("any", a, b)))).containsExactlyInAnyOrder("Ana", "Berta", "Carla");
        assertThat(found(lucia, of("all", group("all", a, b)))).containsExactly("Carla");
        assertThat(found(lucia, of("any", group("all", a, b), group("all", isNot("tags", "values", List.of("a")))))).containsExactlyInAnyOrder("Berta", "Carla", "Diana");
        assertThat(found(lucia, of("all", group("any", a, b), body("match", "all", "not", true, "criteria", List.of(a, b))))).containsExactlyInAnyOrder("Ana", "Berta");
    }

    @Test
    void tellsMembersFromThoseCaredFor() {
        var member = lucia.adds("given_name", "Socia");
        lucia.adds("given_name", "Vecina");
        membership(UUID.randomUUID(), 1, mission, member, null, "member", "active");
        FACTS.awaitQuiet();

        assertThat(found(lucia, all(is("committees", "ids", List.of(mission), "as", "member")))).containsExactly("Socia");
        assertThat(found(lucia, all(is("committees", "ids", List.of(mission), "as", "cared_for")))).containsExactly("Vecina");
        assertThat(found(lucia, all(is("committees", "ids", List.of(mission), "as", "either")))).hasSize(2);
    }

    @Test
    void findsNobodyByACommitteeThatTheReaderDoesNotLead() {
        var person = lucia.adds("given_name", "Compartida");
        var other = committee("Fruitvale");
        membership(UUID.randomUUID(), 1, other, person, null, "member", "active");
        FACTS.awaitQuiet();
        var search = all(is("committees", "ids", List.of(other), "as", "either"));

        assertThat(found(lucia, search)).isEmpty();
        assertThat(found(leadOf(other), search)).containsExactly("Compartida");
    }

    @Test
    void findsByWhoWasAtAnEventThatTheReaderMayKnowOf() {
        var went = lucia.adds("given_name", "Fue");
        var missed = lucia.adds("given_name", "Falto");
        var ours = event(mission, "committee", Instant.now().minus(3, ChronoUnit.DAYS));
        var theirs = event(committee("Fruitvale"), "committee", Instant.now().minus(3, ChronoUnit.DAYS));
        attendance(UUID.randomUUID(), 1, ours, went, "attended");
        attendance(UUID.randomUUID(), 1, ours, missed, "no_show");
        attendance(UUID.randomUUID(), 1, theirs, missed, "attended");
        FACTS.awaitQuiet();

        assertThat(found(lucia, all(is("attendance", "status", "attended")))).containsExactly("Fue");
        assertThat(found(lucia, all(is("attendance", "status", "no_show", "event_id", ours)))).containsExactly("Falto");
        assertThat(found(lucia, all(is("attendance", "status", "attended", "event_kind", "know_your_rights", "within_days", 7)))).containsExactly("Fue");
        assertThat(found(lucia, all(is("attendance", "status", "attended", "within_days", 2)))).isEmpty();
        assertThat(found(lucia, all(is("attendance", "status", "attended", "event_kind", "meeting")))).isEmpty();
        assertThat(found(lucia, all(is("attendance", "status", "attended", "event_id", theirs)))).isEmpty();
        assertThat(found(SAM, all(is("attendance", "status", "attended", "event_id", theirs)))).containsExactly("Falto");
    }

    @Test
    void findsByWhenSomebodyLastTalkedWithThem() {
        var fresh = lucia.adds("given_name", "Reciente");
        var old = lucia.adds("given_name", "Antigua");
        lucia.adds("given_name", "Nunca");
        talked(fresh, "reached", Instant.now().minus(2, ChronoUnit.DAYS));
        talked(old, "reached", Instant.now().minus(90, ChronoUnit.DAYS));
        talked(old, "no_answer", Instant.now().minus(1, ChronoUnit.DAYS));

        assertThat(found(lucia, all(is("contact", "when", "within", "days", 60, "outcome", "reached")))).containsExactly("Reciente");
        assertThat(found(lucia, all(is("contact", "when", "within", "days", 60)))).containsExactlyInAnyOrder("Reciente", "Antigua");
        assertThat(found(lucia, all(is("contact", "when", "not_within", "days", 60, "outcome", "reached")))).containsExactlyInAnyOrder("Antigua", "Nunca");
        assertThat(found(lucia, all(is("contact", "when", "never")))).containsExactly("Nunca");
    }

    @Test
    void findsByWhatTheyAgreedTo() {
        lucia.adds("given_name", "Acepta", "consents", List.of(Map.of("purpose", "events", "channel", "sms")));
        lucia.adds("given_name", "Callada");
        var no = lucia.adds("given_name", "Retira", "consents", List.of(Map.of("purpose", "events", "channel", "sms")));
        String consent = lucia.asks().get("/people/{id}", no).then().extract().path("consents[0].id");
        lucia.asks().body("{}").post("/people/{id}/consents/{consent}/withdrawal", no, consent).then().statusCode(200);

        assertThat(found(lucia, all(is("consent", "purpose", "events", "state", "given")))).containsExactly("Acepta");
        assertThat(found(lucia, all(is("consent", "purpose", "events", "channel", "email", "state", "given")))).isEmpty();
        assertThat(found(lucia, all(is("consent", "purpose", "events", "channel", "sms", "state", "not_given")))).containsExactlyInAnyOrder("Callada", "Retira");
        assertThat(found(lucia, all(is("consent", "purpose", "events", "state", "withdrawn")))).containsExactly("Retira");
    }

    @Test
    void countsEverybodyAndShowsTheFirstFew() {
        for (var name : List.of("A", "B", "C", "D", "E", "F", "G")) {
            lucia.adds("given_name", name, "tags", List.of("muchas"));
        }
        leadOf(committee("Fruitvale")).adds("given_name", "Ajena", "tags", List.of("muchas"));

        lucia.asks().header("Idempotency-Key", "k").body(Map.of("definition", all(is("tags", "values", List.of("muchas"))))).post("/segments/count")
                .then().statusCode(200).body("total", equalTo(7)).body("items", hasSize(5)).body("items.given_name", contains("A", "B", "C", "D", "E"));
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        refused(body("version", 2, "match", "all", "groups", List.of()), "/definition/version", "/definition/groups");
        refused(all(is("tags", "values", List.of("ok", " ")), is("contact", "when", "within"), is("languages", "values", List.of("no such"))),
                "/definition/groups/0/criteria/0/values/1", "/definition/groups/0/criteria/1/days", "/definition/groups/0/criteria/2/values/0");
        refused(all(is("attendance", "within_days", 0), is("consent"), is("committees", "ids", List.of())),
                "/definition/groups/0/criteria/0/status", "/definition/groups/0/criteria/0/within_days", "/definition/groups/0/criteria/1/purpose",
                "/definition/groups/0/criteria/1/state", "/definition/groups/0/criteria/2/ids", "/definition/groups/0/criteria/2/as");
        refused(all(is("words", "text", "A# 012 345 678")), "/definition/groups/0/criteria/0/text");
        lucia.asks().body(Map.of("definition", all(is("birth_date", "values", List.of("x"))))).post("/segments/count").then().statusCode(400);
        lucia.asks().body(Map.of("definition", all(is("tags", "values", List.of("x"), "sql", "x")))).post("/segments/count").then().statusCode(400)
                .body("violations[0].code", equalTo("unknown_property"));
        lucia.asks().body("{}").post("/segments/count").then().statusCode(400).body("violations.pointer", contains("/definition"));
    }

    private void refused(Map<String, Object> definition, String... pointers) {
        lucia.asks().body(Map.of("definition", definition)).post("/segments/count").then().statusCode(400).body("violations.pointer", containsInAnyOrder(pointers));
    }

    private void talked(UUID person, String outcome, Instant at) {
        lucia.asks().body(body("kind", "call", "outcome", outcome, "happened_at", at.toString())).post("/people/{id}/conversations", person).then().statusCode(201);
    }
}
