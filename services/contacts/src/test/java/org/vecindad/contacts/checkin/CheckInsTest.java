package org.vecindad.contacts.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.FACTS;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.membership;
import static org.vecindad.contacts.checkin.Plans.TODAY;
import static org.vecindad.contacts.checkin.Plans.due;
import static org.vecindad.contacts.checkin.Plans.plan;
import static org.vecindad.contacts.checkin.Plans.planned;
import static org.vecindad.contacts.checkin.Plans.record;
import static org.vecindad.contacts.checkin.Plans.userOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import java.util.List;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class CheckInsTest {

    private UUID mission;
    private Somebody lucia;
    private Somebody coLead;
    private UUID rosa;

    @BeforeEach
    void somebodyIsCaredFor() {
        mission = committee("Mission", "es");
        lucia = leadOf(mission);
        coLead = leadOf(mission);
        rosa = lucia.adds("alias", "Rosa del mercado", "phones", List.of(Map.of("number", "4155550190")));
    }

    @Test
    void makesAPlanWithTheConsentThatComesAlong() {
        lucia.asks().body(plan("note", "le gusta hablar")).post("/people/{id}/check-in-plans", rosa).then().statusCode(201)
                .header("ETag", "\"1\"").header("Location", notNullValue())
                .body("state", equalTo("active")).body("consented", equalTo(true)).body("next_on", equalTo(TODAY)).body("language", equalTo("es"))
                .body("committee_id", equalTo(mission.toString())).body("liaison_user_id", equalTo(userOf(lucia).toString()))
                .body("best_time.from", equalTo("18:00")).body("note", equalTo("le gusta hablar"));

        lucia.asks().get("/people/{id}", rosa).then().body("consents.purpose", contains("contact")).body("consents.channel", contains("call"))
                .body("consents.wording", contains("¿La llamo cada semana?"));
        lucia.asks().body(plan("consent", null)).post("/people/{id}/check-in-plans", rosa).then().statusCode(201);
        lucia.asks().get("/people/{id}", rosa).then().body("consents", hasSize(1));
    }

    @Test
    void makesNoPlanWithoutAConsent() {
        lucia.asks().body(plan("consent", null)).post("/people/{id}/check-in-plans", rosa).then().statusCode(400)
                .body("violations.pointer", contains("/consent"));
        lucia.asks().get("/people/{id}/check-in-plans", rosa).then().statusCode(200).body("items", empty());
    }

    @Test
    void refusesANumberThatIsNeverWrittenDownAndADayThatIsPast() {
        lucia.asks().body(plan("note", "A 123 456 789")).post("/people/{id}/check-in-plans", rosa).then().statusCode(400)
                .body("violations.code", contains("a_number"));
        lucia.asks().body(plan("ends_on", "2020-01-01")).post("/people/{id}/check-in-plans", rosa).then().statusCode(400)
                .body("violations.pointer", contains("/ends_on"));
        lucia.asks().body(plan("liaison_user_id", UUID.randomUUID())).post("/people/{id}/check-in-plans", rosa).then().statusCode(400)
                .body("violations.pointer", contains("/liaison_user_id"));
    }

    @Test
    void showsTodaysListWithWhomToCallAndWhatWasSaidLastTime() {
        var id = planned(lucia, rosa);
        record(lucia, id, body("outcome", "reached_ok", "note", "está bien", "next_on", TODAY));

        due(lucia, "mine").statusCode(200).body("items", hasSize(1)).body("items[0].person.display_name", equalTo("Rosa del mercado"))
                .body("items[0].person.phone", equalTo("+14155550190")).body("items[0].last_check_in.note", equalTo("está bien"))
                .body("items[0].last_check_in.mine", equalTo(true)).body("items[0].overdue", equalTo(false)).body("items[0].best_from", notNullValue())
                .body("total", equalTo(1));
        due(coLead, "mine").body("items", empty());
        due(coLead, "ours").body("items", hasSize(1)).body("items[0].last_check_in.mine", equalTo(false));
    }

    @Test
    void ordersByMissedTwiceThenOverdueThenBestTime() {
        var evening = planned(lucia, rosa);
        var morning = planned(lucia, lucia.adds("given_name", "Temprano"), "best_time", Map.of("from", "08:00", "timezone", "UTC"));
        var anyTime = planned(lucia, lucia.adds("given_name", "Siempre"), "best_time", Map.of("timezone", "UTC"));
        var missed = planned(coLead, lucia.adds("given_name", "Perdida"), "best_time", Map.of("timezone", "UTC"), "liaison_user_id", userOf(lucia));
        record(coLead, missed, body("outcome", "no_answer", "next_on", TODAY));
        record(coLead, missed, body("outcome", "left_message"));

        due(lucia, "mine").body("items.id", contains(missed.toString(), morning.toString(), evening.toString(), anyTime.toString()))
                .body("items.missed_in_a_row", contains(2, 0, 0, 0));
        var first = lucia.asks().queryParam("whose", "mine").queryParam("limit", 2).get("/check-ins/due").then().statusCode(200).extract();
        assertThat(first.<List<String>>path("items.id")).containsExactly(missed.toString(), morning.toString());
        lucia.asks().queryParam("whose", "mine").queryParam("limit", 2).queryParam("cursor", first.<String>path("next")).get("/check-ins/due").then().statusCode(200)
                .body("items.id", contains(evening.toString(), anyTime.toString())).body("next", nullValue());
        lucia.asks().queryParam("today", java.time.LocalDate.parse(TODAY).plusDays(3).toString()).get("/check-ins/due").then()
                .body("items.overdue", contains(true, true, true, true));
    }

    @Test
    void putsWhatIsNeededOntoTheBoardInTheSameStepAndTakesItBack() {
        var id = planned(lucia, rosa);
        String checkIn = record(lucia, id, body("outcome", "reached_needs", "needs", List.of("ride", "food"))).body("plan.next_on", not(equalTo(TODAY)))
                .extract().path("id");

        lucia.asks().queryParam("person_id", rosa).get("/support-needs").then().body("items.kind", hasItems("ride", "food")).body("items.state", contains("needed", "needed"))
                .body("items.check_in_id", contains(checkIn, checkIn));
        due(lucia, "mine").body("items", empty());
        coLead.asks().delete("/check-in-plans/{id}/check-ins/{c}", id, checkIn).then().statusCode(403);
        lucia.asks().delete("/check-in-plans/{id}/check-ins/{c}", id, checkIn).then().statusCode(204);

        lucia.asks().queryParam("person_id", rosa).get("/support-needs").then().body("items", empty());
        due(lucia, "mine").body("items.id", contains(id.toString()));
        lucia.asks().get("/check-in-plans/{id}/check-ins", id).then().statusCode(200).body("items", empty());
    }

    @Test
    void takesBackOnlyTheLast() {
        var id = planned(lucia, rosa);
        String first = record(lucia, id, body("outcome", "no_answer")).extract().path("id");
        record(lucia, id, body("outcome", "reached_ok"));

        lucia.asks().delete("/check-in-plans/{id}/check-ins/{c}", id, first).then().statusCode(409).body("code", equalTo("another_check_in_followed"));
        lucia.asks().get("/check-in-plans/{id}/check-ins", id).then().body("items.outcome", contains("reached_ok", "no_answer"));
    }

    @Test
    void saysWhatIsNeededExactlyWhenSomebodyNeedsSomething() {
        var id = planned(lucia, rosa);

        lucia.asks().body(body("outcome", "reached_needs")).post("/check-in-plans/{id}/check-ins", id).then().statusCode(400).body("violations.pointer", contains("/needs"));
        lucia.asks().body(body("outcome", "no_answer", "needs", List.of("ride"))).post("/check-in-plans/{id}/check-ins", id).then().statusCode(400)
                .body("violations.code", contains("not_with_this_outcome"));
    }

    @Test
    void endsWhenSomebodyDeclines() {
        var id = planned(lucia, rosa);
        record(lucia, id, body("outcome", "declined")).body("plan.state", equalTo("ended"));

        due(lucia, "mine").body("items", empty());
        lucia.asks().body(body("outcome", "reached_ok")).post("/check-in-plans/{id}/check-ins", id).then().statusCode(409).body("code", equalTo("plan_is_not_active"));
    }

    @Test
    void asksNobodyWhoseConsentIsWithdrawn() {
        var id = planned(lucia, rosa);
        String consent = lucia.asks().get("/people/{id}", rosa).then().extract().path("consents[0].id");
        lucia.asks().post("/people/{id}/consents/{c}/withdrawal", rosa, consent).then().statusCode(200);

        due(lucia, "mine").body("items", empty());
        lucia.asks().get("/check-in-plans/{id}", id).then().body("consented", equalTo(false));
    }

    @Test
    void pausesChangesAndTakesUpAgain() {
        var id = planned(lucia, rosa);
        change(id, 1, body("state", "paused")).statusCode(200).header("ETag", "\"2\"").body("state", equalTo("paused"));
        due(lucia, "mine").body("items", empty());
        change(id, 1, body("state", "active")).statusCode(412);
        change(id, 2, body("channel", "whatsapp")).statusCode(200);
        change(id, 3, body("state", "active")).statusCode(400).body("violations.pointer", contains("/consent"));
        change(id, 3, body("state", "active", "consent", Map.of("wording", "por WhatsApp, sí"), "cadence", "daily", "note", "mejor por mensaje")).statusCode(200)
                .body("cadence", equalTo("daily")).body("note", equalTo("mejor por mensaje")).body("consented", equalTo(true));
        due(lucia, "mine").body("items.id", contains(id.toString()));
        change(id, 4, body("ends_on", "2020-01-01")).statusCode(400);
        lucia.asks().body(body("state", "paused")).patch("/check-in-plans/{id}", id).then().statusCode(428);
    }

    @Test
    void isItsCommitteesAndNobodyElses() {
        var id = planned(lucia, rosa);
        String checkIn = record(lucia, id, body("outcome", "reached_ok")).extract().path("id");

        for (var outsider : List.of(leadOf(committee("Fruitvale")), leadOf(committee("Excelsior")))) {
            outsider.asks().get("/check-in-plans/{id}", id).then().statusCode(404);
            outsider.asks().get("/people/{id}/check-in-plans", rosa).then().statusCode(404);
            outsider.asks().get("/check-in-plans/{id}/check-ins", id).then().statusCode(404);
            outsider.asks().body(plan()).post("/people/{id}/check-in-plans", rosa).then().statusCode(404);
            outsider.asks().body(body("outcome", "reached_ok")).post("/check-in-plans/{id}/check-ins", id).then().statusCode(404);
            outsider.asks().header("If-Match", "\"1\"").body(body("state", "ended")).patch("/check-in-plans/{id}", id).then().statusCode(404);
            outsider.asks().delete("/check-in-plans/{id}/check-ins/{c}", id, checkIn).then().statusCode(404);
            due(outsider, "ours").body("items", empty());
        }
        SAM.asks().get("/check-in-plans/{id}", id).then().statusCode(200);
    }

    @Test
    void staysHiddenFromAnotherCommitteeThatSeesThePersonToo() {
        var id = planned(lucia, rosa);
        record(lucia, id, body("outcome", "reached_needs", "needs", List.of("ride")));
        var fruitvale = committee("Fruitvale");
        var beto = leadOf(fruitvale);
        membership(UUID.randomUUID(), 1, fruitvale, rosa, null, "member", "active");
        FACTS.awaitQuiet();

        beto.asks().get("/people/{id}", rosa).then().statusCode(200);
        beto.asks().get("/people/{id}/check-in-plans", rosa).then().statusCode(200).body("items", empty());
        beto.asks().get("/check-in-plans/{id}", id).then().statusCode(404);
        beto.asks().queryParam("person_id", rosa).get("/support-needs").then().body("items", empty());
        beto.asks().get("/people/{id}/timeline", rosa).then().body("items.kind", not(hasItem("checked_in"))).body("items.kind", not(hasItem("needed_support")));
        due(beto, "ours").body("items", empty());
    }

    @Test
    void endsForACommitteeThatLetsThePersonGo() {
        var id = planned(lucia, rosa);
        lucia.asks().delete("/people/{id}", rosa).then().statusCode(204);

        lucia.asks().get("/check-in-plans/{id}", id).then().statusCode(404);
        due(lucia, "ours").body("items", empty());
        lucia.asks().post("/people/{id}/restoration", rosa).then().statusCode(200);
        lucia.asks().get("/check-in-plans/{id}", id).then().statusCode(200);
    }

    @Test
    void isHiddenWhileThePersonIsPutAway() {
        var id = planned(lucia, rosa);
        SAM.asks().delete("/people/{id}", rosa).then().statusCode(204);

        SAM.asks().get("/check-in-plans/{id}", id).then().statusCode(404);
        due(SAM, "ours").body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void isPartOfThePersonsStory() {
        var id = planned(lucia, rosa);
        record(lucia, id, body("outcome", "reached_needs", "needs", List.of("interpretation")));

        lucia.asks().get("/people/{id}/timeline", rosa).then().statusCode(200)
                .body("items.find { it.kind == 'checked_in' }.status", equalTo("reached_needs"))
                .body("items.find { it.kind == 'needed_support' }.support", equalTo("interpretation"));
    }

    @Test
    void answersTheSameRequestOnce() {
        var key = UUID.randomUUID().toString();
        var id = planned(lucia, rosa);
        String first = lucia.asks().header("Idempotency-Key", key).body(body("outcome", "no_answer")).post("/check-in-plans/{id}/check-ins", id).then().statusCode(201).extract().path("id");
        String again = lucia.asks().header("Idempotency-Key", key).body(body("outcome", "no_answer")).post("/check-in-plans/{id}/check-ins", id).then().statusCode(201).extract().path("id");

        assertThat(again).isEqualTo(first);
        lucia.asks().get("/check-in-plans/{id}/check-ins", id).then().body("items", hasSize(1));
    }

    private io.restassured.response.ValidatableResponse change(UUID id, int version, Map<String, Object> patch) {
        return lucia.asks().header("If-Match", "\"" + version + "\"").body(patch).patch("/check-in-plans/{id}", id).then();
    }
}
