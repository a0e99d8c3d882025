package org.vecindad.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;

@OnRealParts
class SeeingCommitteesTest {

    private static UUID mission;
    private static UUID fruitvale;

    @BeforeEach
    void twoLeadsAndTheirCommittees() {
        if (mission == null) {
            mission = Api.foundedFor("lucia");
            fruitvale = Api.foundedFor("beto");
        }
    }

    @Test
    void whatIsGuessedLooksLikeWhatDoesNotExist() {
        var nothing = UUID.randomUUID();
        var guessed = Api.as("beto").get(Api.committee(mission)).then().statusCode(404).extract().body().<Map<String, Object>>as(Map.class);
        var absent = Api.as("beto").get(Api.committee(nothing)).then().statusCode(404).extract().body().<Map<String, Object>>as(Map.class);

        assertThat(guessed.remove("instance")).isEqualTo(Api.committee(mission));
        assertThat(absent.remove("instance")).isEqualTo(Api.committee(nothing));
        assertThat(guessed).isEqualTo(absent);
    }

    @Test
    void whatIsGuessedCannotBeChangedOrJoined() {
        Api.as("beto").header("If-Match", "*").body(Map.of("name", "Mine")).patch(Api.committee(mission)).then().statusCode(404);
        Api.as("beto").get(Api.memberships(mission)).then().statusCode(404);
        Api.as("beto").body(Map.of("person_id", UUID.randomUUID(), "role", "member")).post(Api.memberships(mission)).then().statusCode(404);
    }

    @Test
    void aLeadListsOnlyTheirOwnAndCountsOnlyTheirOwn() {
        Api.as("beto").queryParam("count", true).get(Api.COMMITTEES).then()
            .statusCode(200).body("items.id", contains(fruitvale.toString())).body("total", equalTo(1));
    }

    @Test
    void whoBelongsToNothingListsNothing() {
        Api.as("ana").queryParam("count", true).get(Api.COMMITTEES).then().statusCode(200).body("items", empty()).body("total", equalTo(0));
    }

    @Test
    void anOrganizerSeesTheCoalition() {
        Api.as("sam").get(Api.committee(mission)).then().statusCode(200);
        Api.as("omar").queryParam("limit", 200).get(Api.COMMITTEES).then().body("items.id", hasItem(mission.toString())).body("items.id", hasItem(fruitvale.toString()));
    }

    @Test
    void theBenchIsJudgedByItsRoles() {
        Api.with(Tokens.of("service-account-bench").roles("organizer", "admin")).get(Api.committee(mission)).then().statusCode(200);
    }

    @Test
    void aMemberSeesTheCommitteeAndTheirOwnMembershipOnly() {
        Api.joined(mission, "an observer", "observer");

        Api.as("an observer").get(Api.committee(mission)).then().statusCode(200).body("may_change", equalTo(false));
        Api.as("an observer").queryParam("count", true).get(Api.memberships(mission)).then()
            .body("items.user_id", contains(Api.user("an observer").toString())).body("total", equalTo(1));
    }

    @Test
    void aMemberDoesNotOpenAnothersMembership() {
        var other = Api.joined(mission, "a trainer", "trainer");
        Api.joined(mission, "a treasurer", "treasurer");

        Api.as("a treasurer").get(Api.membership(mission, other)).then().statusCode(404);
    }

    @Test
    void aMembershipIsNotFoundUnderAnotherCommittee() {
        var member = Api.joined(mission, "a liaison", "alliance_liaison");

        Api.as("sam").get(Api.membership(fruitvale, member)).then().statusCode(404);
    }

    @Test
    void whoLeavesSeesNothingAnyMore() {
        var member = Api.joined(mission, "a former member", "co_lead");
        Api.as("a former member").get(Api.committee(mission)).then().statusCode(200);

        Api.as("lucia").delete(Api.membership(mission, member)).then().statusCode(204);

        Api.as("a former member").get(Api.committee(mission)).then().statusCode(404);
    }

    @Test
    void aPartnerReadsADirectoryOfActiveCommittees() {
        var active = Api.founded("Activo");
        Api.patch("sam", Api.committee(active), Map.of("state", "active")).then().statusCode(200);

        Api.asPartner("committees:read").queryParam("limit", 200).get(Api.COMMITTEES).then()
            .statusCode(200)
            .body("items.id", hasItem(active.toString()))
            .body("items.id", not(hasItem(mission.toString())))
            .body("items.state", everyItem(equalTo("active")))
            .body("items", everyItem(not(hasKey("version"))));
        Api.asPartner("committees:read").get(Api.committee(active)).then().statusCode(200).body("name", equalTo("Activo"));
        Api.asPartner("committees:read").get(Api.committee(mission)).then().statusCode(404);
    }

    @Test
    void aPartnerWithoutTheScopeReadsNothing() {
        Api.asPartner("people:read").get(Api.COMMITTEES).then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void aPartnerReadsNoMembershipsZonesOrAccounts() {
        Api.asPartner("committees:read").get(Api.memberships(mission)).then().statusCode(403);
        Api.asPartner("committees:read").get(Api.ZONES).then().statusCode(403);
        Api.asPartner("committees:read").get(Api.ACCOUNTS + "/me").then().statusCode(403);
    }

    @Test
    void aListGoesOnWhereThePageBeforeEnded() {
        for (var name : List.of("Página C", "Página A", "Página B", "Página A")) {
            Api.joined(Api.founded(name), "a reader", "member");
        }
        var names = new ArrayList<String>();
        String next = null;
        do {
            var request = Api.as("a reader").queryParam("limit", 2).queryParam("count", true);
            var page = (next == null ? request : request.queryParam("cursor", next)).get(Api.COMMITTEES).then().statusCode(200).body("total", equalTo(4)).extract();
            names.addAll(page.<List<String>>path("items.name"));
            next = page.path("next");
            assertThat(page.header("Link") != null).isEqualTo(next != null);
        } while (next != null);

        assertThat(names).containsExactly("Página A", "Página A", "Página B", "Página C");
    }

    @Test
    void aListIsNarrowedByStateAndKind() {
        Api.as("lucia").queryParam("state", "forming").queryParam("kind", "neighborhood_defense").get(Api.COMMITTEES).then().body("items.id", contains(mission.toString()));
        Api.as("lucia").queryParam("state", "dormant").get(Api.COMMITTEES).then().body("items", empty());
    }

    @Test
    void aCursorOfAnotherMakerIsRefused() {
        Api.as("sam").queryParam("cursor", "bm9uc2Vuc2U").get(Api.COMMITTEES).then().statusCode(400).body("violations.code", contains("not_a_cursor"));
        Api.as("sam").queryParam("limit", 201).get(Api.COMMITTEES).then().statusCode(400).body("violations.code", contains("out_of_range"));
    }
}
