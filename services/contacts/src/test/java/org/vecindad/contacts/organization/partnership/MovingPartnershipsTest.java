package org.vecindad.contacts.organization.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.vecindad.contacts.Coalition.FACTS;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.organization.Partners.added;
import static org.vecindad.contacts.organization.Partners.changes;
import static org.vecindad.contacts.organization.Partners.moves;
import static org.vecindad.contacts.organization.Partners.stage;

import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import java.util.UUID;

@OnRealEngines
class MovingPartnershipsTest {

    private static final Somebody OLGA = new Somebody(Tokens.of("olga").roles("organizer").sign());

    @Test
    void keepsEachMoveWithWhoAndWhy() {
        var lead = leadOf(committee("Mission"));
        var id = added(lead);

        moves(lead, id, "contacted", "Hablé con la dueña").statusCode(201).body("from_stage", equalTo("prospect")).body("mine", equalTo(true));
        moves(lead, id, "meeting", null).statusCode(403).body("code", equalTo("organizers_decide"));
        moves(SAM, id, "meeting", null).statusCode(201);
        changes(SAM, id, "stage", "active").statusCode(200);

        lead.asks().get("/organizations/{id}/moves", id).then().statusCode(200).body("items.to_stage", contains("active", "meeting", "contacted"))
                .body("items.note", hasItems("Hablé con la dueña")).body("items[2].by_user_id", notNullValue());
        String next = lead.asks().queryParam("limit", 2).get("/organizations/{id}/moves", id).then().body("items", hasSize(2)).extract().path("next");
        lead.asks().queryParam("cursor", next).get("/organizations/{id}/moves", id).then().body("items.to_stage", contains("contacted"));
    }

    @Test
    void takesBackTheLastMoveOnly() {
        var lead = leadOf(committee("Mission"));
        var id = added(lead);
        String first = moves(lead, id, "contacted", null).statusCode(201).extract().path("id");
        String second = moves(SAM, id, "declined", "No quieren").statusCode(201).extract().path("id");

        lead.asks().post("/organizations/{id}/moves/{move}/undo", id, second).then().statusCode(403);
        SAM.asks().post("/organizations/{id}/moves/{move}/undo", id, first).then().statusCode(409).body("code", equalTo("move_is_not_the_last"));
        SAM.asks().post("/organizations/{id}/moves/{move}/undo", id, second).then().statusCode(200).body("undone_at", notNullValue());
        assertThat(stage(SAM, id)).isEqualTo("contacted");
        SAM.asks().post("/organizations/{id}/moves/{move}/undo", id, second).then().statusCode(409);
        lead.asks().post("/organizations/{id}/moves/{move}/undo", id, first).then().statusCode(200);
        assertThat(stage(SAM, id)).isEqualTo("prospect");
    }

    @Test
    void tellsEachMove() {
        var id = added(SAM);
        String move = moves(SAM, id, "active", null).statusCode(201).extract().path("id");
        SAM.asks().post("/organizations/{id}/moves/{move}/undo", id, move).then().statusCode(200);
        FACTS.awaitQuiet();

        assertThat(FACTS.read("contacts.organization.v1").stream().filter(fact -> fact.key().equals(UUID.fromString(id))).map(fact -> fact.data().path("stage").asText()))
                .containsExactly("prospect", "active", "prospect");
    }

    @Test
    void makesAMoveOnceAndNeverOverSomebodyElses() {
        var id = added(SAM);
        SAM.asks().body(body("stage", "contacted")).post("/organizations/{id}/moves", id).then().statusCode(428);
        for (int sent = 0; sent < 2; sent++) {
            SAM.asks().header("If-Match", "\"1\"").header("Idempotency-Key", "move-" + id).body(body("stage", "contacted")).post("/organizations/{id}/moves", id).then().statusCode(201);
        }
        SAM.asks().header("If-Match", "\"1\"").body(body("stage", "meeting")).post("/organizations/{id}/moves", id).then().statusCode(412);
        moves(SAM, id, "contacted", null).statusCode(409);
        moves(SAM, id, "lapsed", null).statusCode(409).body("code", equalTo("stage_does_not_follow"));
        moves(SAM, id, "meeting", "A# 012 345 678").statusCode(400).body("violations.code", contains("a_number"));
    }

    @Test
    void screensByTwoThirdsOfTheVotesCast() {
        var id = added(SAM);
        moves(SAM, id, "meeting", null).statusCode(201);
        moves(SAM, id, "screened", null).statusCode(409).body("code", equalTo("screening_not_passed"));

        SAM.asks().body(body("vote", "no", "reason", "Falta saber quién decide")).post("/organizations/{id}/screening/votes", id).then().statusCode(201);
        OLGA.asks().body(body("vote", "yes")).post("/organizations/{id}/screening/votes", id).then().statusCode(201);
        SAM.asks().get("/organizations/{id}/screening", id).then().body("yes", equalTo(1)).body("no", equalTo(1)).body("threshold", equalTo("2/3")).body("passes", equalTo(false));
        moves(SAM, id, "active", null).statusCode(409).body("code", equalTo("screening_not_passed"));

        SAM.asks().body(body("vote", "abstain", "reason", "Ya no estorbo")).post("/organizations/{id}/screening/votes", id).then().statusCode(201);
        SAM.asks().get("/organizations/{id}/screening", id).then().body("abstain", equalTo(1)).body("passes", equalTo(true)).body("open", equalTo(true));
        SAM.asks().get("/organizations/{id}/screening/votes", id).then().body("items.reason", hasItems("Ya no estorbo")).body("items", hasSize(2));
        moves(SAM, id, "screened", null).statusCode(201);
        SAM.asks().body(body("vote", "no")).post("/organizations/{id}/screening/votes", id).then().statusCode(409).body("code", equalTo("screening_is_closed"));
    }

    @Test
    void votesAnewWhenAPartnershipBeginsAgain() {
        var id = added(SAM);
        String vote = SAM.asks().body(body("vote", "yes")).post("/organizations/{id}/screening/votes", id).then().statusCode(201).extract().path("id");
        OLGA.asks().delete("/organizations/{id}/screening/votes/{vote}", id, vote).then().statusCode(404);
        moves(SAM, id, "declined", null).statusCode(201);
        String again = moves(SAM, id, "contacted", null).statusCode(201).extract().path("id");
        SAM.asks().get("/organizations/{id}/screening", id).then().body("yes", equalTo(0));
        SAM.asks().post("/organizations/{id}/moves/{move}/undo", id, again).then().statusCode(200);
        SAM.asks().get("/organizations/{id}/screening", id).then().body("yes", equalTo(1)).body("open", equalTo(false));
    }

    @Test
    void keepsVotesAmongOrganizers() {
        var lead = leadOf(committee("Mission"));
        var id = added(lead);
        lead.asks().get("/organizations/{id}/screening", id).then().statusCode(403);
        lead.asks().get("/organizations/{id}/screening/votes", id).then().statusCode(403);
        lead.asks().body(body("vote", "yes")).post("/organizations/{id}/screening/votes", id).then().statusCode(403);
        String vote = SAM.asks().body(body("vote", "yes")).post("/organizations/{id}/screening/votes", id).then().statusCode(201).extract().path("id");
        SAM.asks().delete("/organizations/{id}/screening/votes/{vote}", id, vote).then().statusCode(204);
        SAM.asks().get("/organizations/{id}/screening", id).then().body("yes", equalTo(0)).body("passes", equalTo(false));
    }
}
