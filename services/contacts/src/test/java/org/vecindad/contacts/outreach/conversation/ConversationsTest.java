package org.vecindad.contacts.outreach.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class ConversationsTest {

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    private UUID mission;
    private Somebody lucia;
    private UUID person;

    @BeforeEach
    void somebodyIsCaredFor() {
        mission = committee("Mission", "es");
        lucia = leadOf(mission);
        person = lucia.adds("given_name", "Rosa", "phones", List.of(Map.of("number", "4155550101", "primary", true), Map.of("number", "4155550102")),
                "consents", List.of(Map.of("purpose", "contact", "channel", "call"), Map.of("purpose", "events", "channel", "call")));
    }

    @Test
    void logsWhatWasAskedAndAnswered() {
        var id = logged("kind", "one_on_one", "outcome", "reached", "ask", "¿Puedes traer comida?", "answer", "yes", "note", "vive arriba");

        lucia.asks().get("/people/{id}/conversations", person).then().statusCode(200).body("items", hasSize(1)).body("items[0].id", equalTo(id.toString()))
                .body("items[0].answer", equalTo("yes")).body("items[0].mine", equalTo(true)).body("items[0].person_id", equalTo(person.toString()));
        lucia.asks().get("/people/{id}/conversations/{c}", person, id).then().statusCode(200).header("ETag", "\"1\"").body("note", equalTo("vive arriba"));
        lucia.asks().get("/people/{id}/timeline", person).then().body("items[0].kind", equalTo("talked")).body("items[0].conversation.outcome", equalTo("reached"))
                .body("items[0].conversation.note", equalTo("vive arriba")).body("items[0].conversation.by_user_id", notNullValue());
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        for (int day = 1; day <= 3; day++) {
            log("kind", "call", "outcome", "no_answer", "note", "n" + day, "happened_at", "2026-03-0" + day + "T10:00:00Z").statusCode(201);
        }
        String next = lucia.asks().queryParam("limit", 2).get("/people/{id}/conversations", person).then().body("items.note", contains("n3", "n2")).extract().path("next");
        lucia.asks().queryParam("limit", 2).queryParam("cursor", next).get("/people/{id}/conversations", person).then().body("items.note", contains("n1")).body("next", nullValue());
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        log("outcome", "call_back", "note", "A# 012 345 678", "happened_at", Instant.now().plus(2, ChronoUnit.HOURS).toString()).statusCode(400)
                .body("violations.pointer", contains("/kind", "/call_back_at", "/happened_at", "/note"))
                .body("violations.code", contains("required", "required", "in_the_future", "a_number"));
        log("kind", "call", "outcome", "wrong_number", "number", "+14155559999").statusCode(400).body("violations[0].code", equalTo("not_their_number"));
        lucia.asks().get("/people/{id}/conversations", person).then().body("items", empty());
    }

    @Test
    void marksAWrongNumberAndOffersTheNextOne() {
        var id = logged("kind", "call", "outcome", "wrong_number");

        lucia.asks().get("/people/{id}", person).then().body("phones[0].wrong", equalTo(true)).body("phones[1].wrong", nullValue());
        card().body("items[0].phone", equalTo("+14155550102"));
        // numbers that come back without a word about it stay marked
        lucia.asks().header("If-Match", "*").body(body("phones", List.of(Map.of("number", "415-555-0101"), Map.of("number", "4155550102")))).patch("/people/{id}", person)
                .then().statusCode(200).body("phones[0].wrong", equalTo(true));

        takenBack(id);
        lucia.asks().get("/people/{id}", person).then().body("phones.wrong", contains(nullValue(), nullValue()));
    }

    @Test
    void takesAMarkOffWhereSomebodySaysTheNumberIsRight() {
        logged("kind", "call", "outcome", "wrong_number", "number", "4155550102");

        lucia.asks().header("If-Match", "*").body(body("phones", List.of(Map.of("number", "4155550102", "wrong", false)))).patch("/people/{id}", person)
                .then().statusCode(200).body("phones[0].wrong", nullValue());
    }

    @Test
    void withdrawsConsentFromWhoDoesNotWantToBeCalled() {
        var id = logged("kind", "call", "outcome", "do_not_call");

        lucia.asks().get("/people/{id}", person).then().body("do_not_call", equalTo(true))
                .body("consents.findAll { it.purpose == 'contact' }.withdrawn_at", contains(notNullValue(), notNullValue(), notNullValue()))
                .body("consents.findAll { it.purpose == 'contact' }.source", contains(nullValue(), equalTo("conversation"), equalTo("conversation")))
                .body("consents.find { it.purpose == 'events' }.withdrawn_at", nullValue());
        card().body("items[0].do_not_call", equalTo(true));
        FACTS.awaitQuiet();
        assertThat(FACTS.read("contacts.person.v1").stream().filter(fact -> fact.key().equals(person)).toList().getLast().data().path("consents").has("contact")).isFalse();

        takenBack(id);
        lucia.asks().get("/people/{id}", person).then().body("do_not_call", equalTo(false)).body("consents", hasSize(2)).body("consents.withdrawn_at", contains(nullValue(), nullValue()));
        card().body("items[0].do_not_call", equalTo(false));
    }

    @Test
    void callsAgainWhoAgreesAgain() {
        logged("kind", "call", "outcome", "do_not_call");
        lucia.asks().body(body("purpose", "contact", "channel", "call")).post("/people/{id}/consents", person).then().statusCode(201);

        lucia.asks().get("/people/{id}", person).then().body("do_not_call", equalTo(false));
    }

    @Test
    void takesItsNextStepBackWithIt() {
        var id = logged("kind", "call", "outcome", "reached", "follow_up", Map.of("what", "mandar folletos", "due_on", "2026-12-01"));
        lucia.asks().get("/follow-ups").then().body("items.what", contains("mandar folletos")).body("items[0].conversation_id", equalTo(id.toString()))
                .body("items[0].committee_id", equalTo(mission.toString()));
        lucia.asks().get("/people/{id}/conversations/{c}", person, id).then().body("follow_up.what", equalTo("mandar folletos"));

        takenBack(id);
        lucia.asks().get("/follow-ups").then().body("items", empty());
        lucia.asks().get("/people/{id}/conversations/{c}", person, id).then().statusCode(404);
    }

    @Test
    void letsTheEffectsFollowACorrection() {
        var id = logged("kind", "call", "outcome", "do_not_call", "note", "no le gusta");

        lucia.asks().header("If-Match", "\"1\"").body(body("outcome", "wrong_number")).patch("/people/{id}/conversations/{c}", person, id)
                .then().statusCode(200).header("ETag", "\"2\"").body("outcome", equalTo("wrong_number")).body("number", equalTo("+14155550101")).body("note", equalTo("no le gusta"));
        lucia.asks().get("/people/{id}", person).then().body("do_not_call", equalTo(false)).body("phones[0].wrong", equalTo(true));

        lucia.asks().header("If-Match", "\"2\"").body(body("note", "otra nota")).patch("/people/{id}/conversations/{c}", person, id).then().statusCode(200);
        takenBack(id);
        lucia.asks().get("/people/{id}", person).then().body("phones[0].wrong", nullValue());
    }

    @Test
    void isCorrectedByWhoLoggedItAndByOrganizers() {
        var id = logged("kind", "call", "outcome", "reached");
        var other = leadOf(mission);

        other.asks().header("If-Match", "*").body(body("note", "x")).patch("/people/{id}/conversations/{c}", person, id).then().statusCode(403);
        other.asks().header("If-Match", "*").delete("/people/{id}/conversations/{c}", person, id).then().statusCode(403);
        lucia.asks().delete("/people/{id}/conversations/{c}", person, id).then().statusCode(428);
        SAM.asks().header("If-Match", "*").body(body("answer", "maybe")).patch("/people/{id}/conversations/{c}", person, id).then().statusCode(200).body("mine", equalTo(false));
        lucia.asks().header("If-Match", "\"1\"").delete("/people/{id}/conversations/{c}", person, id).then().statusCode(412);
    }

    @Test
    void isNothingToWhoDoesNotSeeThePerson() {
        var id = logged("kind", "call", "outcome", "reached");
        var beto = leadOf(committee("Fruitvale"));

        beto.asks().get("/people/{id}/conversations", person).then().statusCode(404);
        beto.asks().get("/people/{id}/conversations/{c}", person, id).then().statusCode(404);
        beto.asks().body(body("kind", "call", "outcome", "reached")).post("/people/{id}/conversations", person).then().statusCode(404);
        beto.asks().header("If-Match", "*").body(body("note", "x")).patch("/people/{id}/conversations/{c}", person, id).then().statusCode(404);
        beto.asks().header("If-Match", "*").delete("/people/{id}/conversations/{c}", person, id).then().statusCode(404);
        beto.asks().body(body("what", "x", "due_on", "2026-12-01")).post("/people/{id}/follow-ups", person).then().statusCode(404);
    }

    @Test
    void isNotToldToAPartnerWithWhomThePersonIsShared() {
        logged("kind", "call", "outcome", "reached", "note", "en confianza");
        var union = organization();
        lucia.asks().body(body("purpose", "share_with:" + union, "channel", "email")).post("/people/{id}/consents", person).then().statusCode(201);
        var client = partner(union, "people:read", "people:write");

        client.asks().get("/people/{id}/conversations", person).then().statusCode(403);
        var story = client.asks().get("/people/{id}/timeline", person).then().statusCode(200).extract().asString();
        assertThat(story).doesNotContain("talked", "en confianza");
    }

    @Test
    void isLoggedOnceHoweverOftenItIsSent() {
        var body = body("kind", "call", "outcome", "reached", "note", "una vez");
        for (int i = 0; i < 2; i++) {
            lucia.asks().header("Idempotency-Key", "evening-" + person).body(body).post("/people/{id}/conversations", person).then().statusCode(201);
        }
        lucia.asks().get("/people/{id}/conversations", person).then().body("items", hasSize(1));
    }

    @Test
    void isErasedWithThePerson() throws SQLException {
        logged("kind", "call", "outcome", "do_not_call", "follow_up", Map.of("what", "nada", "due_on", "2026-12-01"));

        SAM.asks().post("/people/{id}/erasure", person).then().statusCode(204);

        for (var table : List.of("conversation", "follow_up", "consent")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    @Test
    void keepsNoWordOutsideASeal() throws SQLException {
        logged("kind", "call", "outcome", "wrong_number", "ask", "preguntasecreta", "note", "notasecreta", "follow_up", Map.of("what", "pasosecreto", "due_on", "2026-12-01"));

        try (var connection = work.getConnection(); var rows = connection.createStatement().executeQuery(
                "select string_agg(c::text, '') || (select string_agg(f::text, '') from follow_up f) from conversation c")) {
            rows.next();
            assertThat(rows.getString(1)).doesNotContain("secret", "4155550101").doesNotContain(java.util.HexFormat.of().formatHex("secret".getBytes()));
        }
    }

    private ValidatableResponse card() {
        return lucia.asks().body(body("ids", List.of(person))).post("/people/cards").then().statusCode(200);
    }

    private ValidatableResponse log(Object... properties) {
        return lucia.asks().body(body(properties)).post("/people/{id}/conversations", person).then();
    }

    private UUID logged(Object... properties) {
        return UUID.fromString(log(properties).statusCode(201).header("Location", notNullValue()).extract().path("id"));
    }

    private void takenBack(UUID conversation) {
        var version = lucia.asks().get("/people/{id}/conversations/{c}", person, conversation).then().statusCode(200).extract().header("ETag");
        lucia.asks().header("If-Match", version).delete("/people/{id}/conversations/{c}", person, conversation).then().statusCode(204);
    }

    private long count(String table) throws SQLException {
        try (var connection = work.getConnection(); var select = connection.prepareStatement("select count(*) from " + table + " where person_id = ?")) {
            select.setObject(1, person);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
