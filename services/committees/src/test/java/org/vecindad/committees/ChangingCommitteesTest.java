package org.vecindad.committees;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnRealParts
class ChangingCommitteesTest {

    private UUID committee;

    @BeforeEach
    void aCommitteeWithALead() {
        committee = Api.founded("Cambiante");
        Api.joined(committee, "a lead", "lead");
    }

    @Test
    void aLeadSaysThatTheCommitteeIsActive() {
        Api.patch("a lead", Api.committee(committee), Map.of("state", "active")).then()
            .statusCode(200).body("state", equalTo("active")).header("ETag", equalTo("\"2\""));
    }

    @Test
    void aLeadKeepsTheDetails() {
        Api.as("a lead").header("If-Match", "\"1\"").contentType("application/merge-patch+json").body("{\"name\": \" Nuevo nombre \", \"languages\": [\"mam\"]}")
            .patch(Api.committee(committee)).then()
            .statusCode(200).body("name", equalTo("Nuevo nombre")).body("languages", contains("mam")).body("kind", equalTo("neighborhood_defense"));
    }

    @Test
    void nullTakesTheZoneAway() {
        var zone = Api.as("sam").body(Map.of("name", "Zona", "code", "zona-" + UUID.randomUUID().toString().substring(0, 8))).post(Api.ZONES).then().statusCode(201).extract().path("id");
        Api.patch("a lead", Api.committee(committee), Map.of("zone_id", zone)).then().statusCode(200).body("zone_id", equalTo(zone));
        var without = new HashMap<String, Object>();
        without.put("zone_id", null);

        Api.patch("a lead", Api.committee(committee), without).then().statusCode(200).body("$", not(hasKey("zone_id")));
    }

    @Test
    void aPatchThatChangesNothingKeepsTheVersion() {
        Api.patch("a lead", Api.committee(committee), Map.of("name", "Cambiante")).then().statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void detailsAndStateAreTwoChanges() {
        Api.patch("a lead", Api.committee(committee), Map.of("name", "Otro", "state", "active")).then().statusCode(200).header("ETag", equalTo("\"3\""));
    }

    @Test
    void onlyOrganizersDissolve() {
        Api.patch("a lead", Api.committee(committee), Map.of("state", "dissolved")).then().statusCode(403).body("code", equalTo("only_organizers_dissolve"));
        Api.patch("sam", Api.committee(committee), Map.of("state", "dissolved")).then().statusCode(200);
        Api.patch("sam", Api.committee(committee), Map.of("state", "dormant")).then().statusCode(200);
    }

    @Test
    void aStateThatCannotFollowIsRefused() {
        Api.patch("a lead", Api.committee(committee), Map.of("state", "paused")).then().statusCode(409).body("code", equalTo("state_cannot_follow"));
    }

    @Test
    void anUpdateNamesTheVersionItHasSeen() {
        Api.as("a lead").body(Map.of("name", "X")).patch(Api.committee(committee)).then().statusCode(428).body("code", equalTo("version_missing"));
        Api.as("a lead").header("If-Match", "\"7\"").body(Map.of("name", "X")).patch(Api.committee(committee)).then().statusCode(412).body("code", equalTo("version_stale"));
    }

    @Test
    void aMemberChangesNothing() {
        Api.joined(committee, "a member", "member");

        Api.patch("a member", Api.committee(committee), Map.of("name", "X")).then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void aNameCannotBeTakenAway() {
        Api.patch("a lead", Api.committee(committee), new HashMap<>(Map.of("name", ""))).then().statusCode(400).body("violations.pointer", contains("/name"));
    }

    @Test
    void whatCannotBeReadIsRefusedWithoutSayingItAgain() {
        Api.as("a lead").header("If-Match", "\"1\"").body("{\"name\": ").patch(Api.committee(committee)).then().statusCode(400).body("code", equalTo("unreadable_body"));
        Api.as("a lead").header("If-Match", "\"1\"").body("[1]").patch(Api.committee(committee)).then().statusCode(400).body("violations.code", contains("not_an_object"));
    }
}
