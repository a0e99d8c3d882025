package org.vecindad.contacts.outreach.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.partner;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

@OnRealEngines
class FollowUpsTest {

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Inject
    FollowUps steps;

    private UUID mission;
    private Somebody lucia;
    private UUID person;

    @BeforeEach
    void somebodyIsCaredFor() {
        mission = committee("Mission", "es");
        lucia = leadOf(mission);
        person = lucia.adds("given_name", "Rosa");
    }

    @Test
    void comesOverdueFirstThenByItsDay() {
        plan(lucia, "tercero", "2026-12-03");
        plan(lucia, "primero", "2026-11-01");
        plan(lucia, "segundo", "2026-12-02");

        lucia.asks().queryParam("today", "2026-12-03").queryParam("count", true).get("/follow-ups").then().statusCode(200)
                .body("items.what", contains("primero", "segundo", "tercero")).body("items.overdue", contains(true, true, false)).body("total", equalTo(3));
        String next = lucia.asks().queryParam("limit", 2).get("/follow-ups").then().extract().path("next");
        lucia.asks().queryParam("limit", 2).queryParam("cursor", next).get("/follow-ups").then().body("items.what", contains("tercero")).body("next", nullValue());
        lucia.asks().queryParam("today", "tomorrow").get("/follow-ups").then().statusCode(400).body("violations[0].pointer", equalTo("/today"));
    }

    @Test
    void isTickedOffAndOpenedAgain() {
        var step = plan(lucia, "llamar otra vez", "2026-11-30");

        lucia.asks().header("If-Match", "\"1\"").body(body("state", "done")).patch("/follow-ups/{id}", step).then().statusCode(200).header("ETag", "\"2\"").body("state", equalTo("done"));
        lucia.asks().get("/follow-ups").then().body("items", empty());
        lucia.asks().queryParam("state", "done").get("/follow-ups").then().body("items.what", contains("llamar otra vez")).body("items[0].overdue", equalTo(false));
        lucia.asks().header("If-Match", "\"1\"").body(body("state", "open")).patch("/follow-ups/{id}", step).then().statusCode(412);
        lucia.asks().header("If-Match", "\"2\"").body(body("state", "open", "due_on", "2026-12-09", "what", "llamar el lunes")).patch("/follow-ups/{id}", step).then().statusCode(200);
        lucia.asks().get("/follow-ups/{id}", step).then().statusCode(200).header("ETag", "\"3\"").body("due_on", equalTo("2026-12-09")).body("what", equalTo("llamar el lunes"));
        lucia.asks().header("If-Match", "\"3\"").body("{\"what\":null}").patch("/follow-ups/{id}", step).then().statusCode(400).body("violations[0].pointer", equalTo("/what"));
    }

    @Test
    void isHandedToAnotherLeadOfTheCommitteeOnly() {
        var name = "co-" + UUID.randomUUID();
        var colead = UUID.nameUUIDFromBytes(name.getBytes());
        Coalition.membership(UUID.randomUUID(), 1, mission, null, colead, "co_lead", "active");
        Coalition.FACTS.awaitQuiet();
        var step = plan(lucia, "visitar", "2026-12-01");

        lucia.asks().header("If-Match", "*").body(body("owner_user_id", UUID.randomUUID())).patch("/follow-ups/{id}", step)
                .then().statusCode(400).body("violations[0].code", equalTo("not_of_the_committee"));
        lucia.asks().header("If-Match", "*").body(body("owner_user_id", colead)).patch("/follow-ups/{id}", step).then().statusCode(200).body("mine", equalTo(false));
        lucia.asks().get("/follow-ups").then().body("items", empty());
        lucia.asks().queryParam("whose", "ours").get("/follow-ups").then().body("items.what", contains("visitar"));
        new Somebody(Tokens.of(name).sign()).asks().get("/follow-ups").then().body("items.what", contains("visitar"));
    }

    @Test
    void isNothingToOtherCommittees() {
        var step = plan(lucia, "en confianza", "2026-12-01");
        var beto = leadOf(committee("Fruitvale"));

        beto.asks().get("/follow-ups/{id}", step).then().statusCode(404);
        beto.asks().header("If-Match", "*").body(body("state", "done")).patch("/follow-ups/{id}", step).then().statusCode(404);
        beto.asks().queryParam("whose", "ours").queryParam("count", true).get("/follow-ups").then().body("items", empty()).body("total", equalTo(0));
        partner(UUID.randomUUID(), "people:read", "people:write").asks().get("/follow-ups").then().statusCode(403);
    }

    @Test
    void staysWithItsCommitteeWhenSomebodyElseSeesThePersonToo() {
        plan(lucia, "entre nosotras", "2026-12-01");
        var fruitvale = committee("Fruitvale");
        var beto = leadOf(fruitvale);
        Coalition.membership(UUID.randomUUID(), 1, fruitvale, person, null, "member", "active");
        Coalition.FACTS.awaitQuiet();

        beto.asks().get("/people/{id}", person).then().statusCode(200);
        beto.asks().queryParam("whose", "ours").queryParam("person_id", person).get("/follow-ups").then().body("items", empty());
        lucia.asks().queryParam("whose", "ours").queryParam("person_id", person).get("/follow-ups").then().body("items.committee_id", contains(mission.toString()));
        SAM.asks().queryParam("whose", "ours").queryParam("person_id", person).get("/follow-ups").then().body("items.what", contains("entre nosotras"));
    }

    @Test
    void filtersByCommitteeWithoutTheSecondWall() throws SQLException {
        plan(lucia, "en confianza", "2026-12-01");
        var asked = new FollowUpQuery(Whose.OURS, FollowUpState.OPEN, person, FollowUpQuery.day(null), 10, null);

        try (var connection = work.getConnection()) {
            assertThat(steps.find(connection, leading(mission), asked, 10)).hasSize(1);
            assertThat(steps.find(connection, leading(UUID.randomUUID()), asked, 10)).isEmpty();
            assertThat(steps.count(connection, leading(UUID.randomUUID()), asked)).isZero();
        }
    }

    @Test
    void goesOutOfSightWithThePerson() {
        var step = plan(lucia, "visitar", "2026-12-01");
        SAM.asks().delete("/people/{id}", person).then().statusCode(204);

        lucia.asks().get("/follow-ups").then().body("items", empty());
        SAM.asks().get("/follow-ups/{id}", step).then().statusCode(404);
        SAM.asks().post("/people/{id}/restoration", person).then().statusCode(200);
        lucia.asks().get("/follow-ups").then().body("items.what", contains("visitar"));
    }

    @Test
    void wantsToKnowWhatAndWhen() {
        lucia.asks().body("{}").post("/people/{id}/follow-ups", person).then().statusCode(400).body("violations.pointer", contains("/due_on", "/what"));
        lucia.asks().body(body("what", "A-012345678", "due_on", "2026-12-01")).post("/people/{id}/follow-ups", person).then().statusCode(400).body("violations[0].code", equalTo("a_number"));
        lucia.asks().body(body("what", "x", "due_on", "2026-12-01", "committee_id", committee("Otra"))).post("/people/{id}/follow-ups", person).then().statusCode(404);
    }

    private static Grants leading(UUID committee) {
        return new Grants(new Caller(UUID.randomUUID(), "somebody", Set.of(), Set.of(), null), Set.of(committee), Set.of(committee));
    }

    private UUID plan(Somebody who, String what, String dueOn) {
        return UUID.fromString(who.asks().body(body("what", what, "due_on", dueOn)).post("/people/{id}/follow-ups", person).then().statusCode(201)
                .body("committee_id", equalTo(mission.toString())).extract().path("id"));
    }
}
