package org.vecindad.contacts.person;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.organization;
import static org.vecindad.contacts.Coalition.partner;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How somebody is reached without harm, when they have time, and whether they need an interpreter. */
@OnRealEngines
class ReachingPeopleSafelyTest {

    private static final Map<String, Object> SAFE = Map.of("channels", List.of("signal", "sms"), "times", List.of("friday_evening", "monday_morning"),
            "never_leave_message", true, "never_say_where_from", true, "remark", "Su esposo contesta");

    private Somebody lucia;
    private UUID mission;

    @BeforeEach
    void aLead() {
        mission = committee("Mission");
        lucia = leadOf(mission);
    }

    @Test
    void keepsWhatWasSaidInTheOrderOfTheWeek() {
        var person = lucia.adds("given_name", "Ana", "safe_contact", SAFE, "interpreter_needed", true,
                "availability", Map.of("times", List.of("sunday_evening", "monday_afternoon"), "remark", "Solo si hay guardería"));

        lucia.asks().get("/people/{id}", person).then().body("interpreter_needed", equalTo(true))
                .body("availability.times", contains("monday_afternoon", "sunday_evening")).body("availability.remark", equalTo("Solo si hay guardería"))
                .body("safe_contact.channels", contains("sms", "signal")).body("safe_contact.times", contains("monday_morning", "friday_evening"))
                .body("safe_contact.never_leave_message", equalTo(true)).body("safe_contact.remark", equalTo("Su esposo contesta"));
    }

    @Test
    void changesAPartAndForgetsWhatIsEmpty() {
        var person = lucia.adds("given_name", "Ana", "safe_contact", SAFE, "interpreter_needed", true);

        lucia.asks().header("If-Match", "\"1\"").body("""
                {"safe_contact": {"never_leave_message": false, "channels": []}, "interpreter_needed": false}""").patch("/people/{id}", person)
                .then().statusCode(200).body("safe_contact.never_leave_message", nullValue()).body("safe_contact.never_say_where_from", equalTo(true))
                .body("safe_contact.channels", nullValue()).body("safe_contact.remark", equalTo("Su esposo contesta")).body("interpreter_needed", nullValue());
        lucia.asks().header("If-Match", "\"2\"").body("""
                {"safe_contact": {"never_say_where_from": false, "times": [], "remark": " "}}""").patch("/people/{id}", person)
                .then().statusCode(200).body("safe_contact", nullValue());
    }

    @Test
    void refusesAnotherVersionThanTheOneSeen() {
        var person = lucia.adds("given_name", "Ana");
        lucia.asks().header("If-Match", "\"1\"").body(body("safe_contact", Map.of("never_leave_message", true))).patch("/people/{id}", person).then().statusCode(200);

        lucia.asks().header("If-Match", "\"1\"").body(body("safe_contact", Map.of("channels", List.of("call")))).patch("/people/{id}", person)
                .then().statusCode(412).body("code", equalTo("version_stale"));
    }

    @Test
    void refusesWhatIsNoTimeNoChannelAndNoRemark() {
        var person = lucia.adds("given_name", "Ana");
        lucia.asks().header("If-Match", "\"1\"").body(body("availability", Map.of("times", List.of("someday"), "remark", "A# 012 345 678"),
                        "safe_contact", Map.of("channels", List.of("pigeon")))).patch("/people/{id}", person)
                .then().statusCode(400)
                .body("violations.find { it.pointer == '/availability/times/0' }.code", equalTo("not_one_of"))
                .body("violations.find { it.pointer == '/availability/remark' }.code", equalTo("a_number"))
                .body("violations.find { it.pointer == '/safe_contact/channels/0' }.code", equalTo("not_one_of"));
    }

    @Test
    void standsWhereverSomebodyIsAboutToCall() {
        var person = lucia.adds("given_name", "Silenciosa", "phones", List.of(Map.of("number", "4155550177")), "safe_contact", SAFE, "interpreter_needed", true);

        lucia.asks().body(Map.of("ids", List.of(person))).post("/people/cards").then().body("items[0].safe_contact.never_leave_message", equalTo(true))
                .body("items[0].safe_contact.remark", equalTo("Su esposo contesta"));
        lucia.asks().queryParam("q", "silenciosa").get("/people").then().body("items.safe_contact.never_say_where_from", hasItem(true));

        String list = lucia.asks().body(Map.of("title", "Hoy", "people", Map.of("person_ids", List.of(person)))).post("/call-lists").then().statusCode(201).extract().path("id");
        lucia.asks().get("/call-lists/{id}/entries", list).then().body("items[0].safe_contact.never_leave_message", equalTo(true)).body("items[0].safe_contact.remark", nullValue());
        lucia.asks().body(Map.of()).post("/call-lists/{id}/turns", list).then().statusCode(201).body("person.safe_contact.remark", equalTo("Su esposo contesta"))
                .body("person.interpreter_needed", equalTo(true));

        lucia.asks().body(Map.of("cadence", "daily", "channel", "call", "best_time", Map.of("timezone", "UTC"), "ends_on", "2100-01-01", "consent", Map.of("wording", "sí")))
                .post("/people/{id}/check-in-plans", person).then().statusCode(201);
        lucia.asks().get("/check-ins/due").then().body("items.person.safe_contact.remark", hasItem("Su esposo contesta"));
    }

    @Test
    void tellsAPartnerTheWarningsAndNotTheWords() {
        var union = organization();
        var person = lucia.adds("given_name", "Compartida", "safe_contact", SAFE, "availability", Map.of("remark", "Cuida a su madre"),
                "consents", List.of(Map.of("purpose", "share_with:" + union, "channel", "call")));
        var partner = partner(union, "people:read");

        partner.asks().get("/people/{id}", person).then().statusCode(200).body("safe_contact.never_leave_message", equalTo(true)).body("safe_contact.remark", nullValue())
                .body("availability", nullValue());
        partner.asks().body(Map.of("ids", List.of(person))).post("/people/cards").then().body("items[0].safe_contact.never_leave_message", equalTo(true))
                .body("items[0].safe_contact.remark", nullValue());
    }

    @Test
    void addsUpWarningsWhenTwoRecordsBecomeOneAndGivesThemBack() {
        var survivor = lucia.adds("given_name", "Ana", "safe_contact", Map.of("channels", List.of("sms", "call"), "never_leave_message", true));
        var other = lucia.adds("given_name", "Ana", "safe_contact", Map.of("channels", List.of("sms"), "never_say_where_from", true), "interpreter_needed", true);

        String merge = lucia.asks().body(body("other_id", other)).post("/people/{id}/merges", survivor).then().statusCode(201).extract().path("id");
        lucia.asks().get("/people/{id}", survivor).then().body("safe_contact.channels", contains("sms")).body("safe_contact.never_leave_message", equalTo(true))
                .body("safe_contact.never_say_where_from", equalTo(true)).body("interpreter_needed", equalTo(true));

        lucia.asks().post("/people/merges/{id}/undo", merge).then().statusCode(200);
        lucia.asks().get("/people/{id}", survivor).then().body("safe_contact.channels", contains("call", "sms")).body("safe_contact.never_say_where_from", nullValue())
                .body("interpreter_needed", nullValue());
        lucia.asks().get("/people/{id}", other).then().body("safe_contact.never_say_where_from", equalTo(true));
    }
}
