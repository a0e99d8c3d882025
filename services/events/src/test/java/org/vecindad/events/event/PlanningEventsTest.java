package org.vecindad.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.events.Coalition.FACTS;
import static org.vecindad.events.Coalition.changing;
import static org.vecindad.events.Coalition.committee;
import static org.vecindad.events.Coalition.homeOf;
import static org.vecindad.events.Coalition.leadOf;
import static org.vecindad.events.Coalition.plan;
import static org.vecindad.events.Coalition.planned;
import static org.vecindad.events.Coalition.signedUp;
import static org.vecindad.events.Coalition.statusOf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.facts.ReceivedFact;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.events.Coalition.Account;
import org.vecindad.events.OnRealEngines;
import org.vecindad.events.Owners;

@OnRealEngines
class PlanningEventsTest {

    private static final String EVENTS = "/api/v1/events";

    private static List<ReceivedFact> toldOf(UUID id) {
        FACTS.awaitQuiet();
        return FACTS.read("events.event.v1").stream().filter(fact -> fact.key().equals(id)).toList();
    }

    @Test
    void hostsWithTheOneCommitteeThatTheLeadLeads() {
        var mission = committee("Mission");

        leadOf(mission).asks().body(plan()).post(EVENTS).then()
            .statusCode(201)
            .header("Location", matchesPattern(".*/api/v1/events/[0-9a-f-]{36}"))
            .header("ETag", "\"1\"")
            .body("host_committee_ids", contains(mission.toString()))
            .body("title.es", equalTo("Conoce tus derechos"))
            .body("state", equalTo("planned"))
            .body("hosting", equalTo(true));
    }

    @Test
    void tellsWhatIsPlannedWithoutThePlace() {
        var lead = leadOf(committee("Mission"));
        var id = planned(lead, plan("place", homeOf("hosts")));

        var told = toldOf(id);

        assertThat(told).singleElement().satisfies(fact -> {
            assertThat(fact.type()).isEqualTo("events.event.planned.v1");
            assertThat(fact.data().toString()).doesNotContain("Canaria", "comadre").contains("\"kind\":\"know_your_rights\"");
        });
    }

    @Test
    void asksALeadOfSeveralCommitteesWhichOneHosts() {
        var lead = leadOf(committee("Mission")).leads(committee("Excelsior"));

        lead.asks().body(plan()).post(EVENTS).then().statusCode(400)
            .body("code", equalTo("invalid")).body("violations.pointer", hasItem("/host_committee_ids"));
    }

    @Test
    void letsTwoCommitteesHostTogetherAndBothLeadsChangeIt() {
        var mission = committee("Mission");
        var fruitvale = committee("Fruitvale");
        var other = leadOf(fruitvale);
        var id = planned(leadOf(mission), plan("host_committee_ids", List.of(mission, fruitvale)));

        changing(other, id).body(Map.of("title", Map.of("en", "Know your rights"))).patch(EVENTS + "/" + id).then()
            .statusCode(200).body("title", hasEntry("en", "Know your rights")).body("title", hasEntry("es", "Conoce tus derechos"));
    }

    @Test
    void asksTheOwnerOfEachNamedHostAsTheCaller() {
        var mission = committee("Mission");
        var lead = leadOf(mission);

        lead.asks().body(plan("host_committee_ids", List.of(mission))).post(EVENTS).then().statusCode(201);

        assertThat(Owners.bearers()).last().isEqualTo("Bearer " + lead.token());
    }

    @Test
    void answersAsIfAHostThatTheCallerDoesNotSeeDidNotExist() {
        var mission = committee("Mission");
        var hidden = UUID.randomUUID();
        Owners.hide(hidden);

        leadOf(mission).asks().body(plan("host_committee_ids", List.of(mission, hidden))).post(EVENTS).then()
            .statusCode(404).body("code", equalTo("not_found"));
        leadOf(mission).asks().body(plan("host_organization_ids", List.of(hidden))).post(EVENTS).then().statusCode(404);
    }

    @Test
    void writesNothingWhileTheOwnerOfAHostIsSilent() {
        var mission = committee("Mission");
        var lead = leadOf(mission);

        Owners.whileSilent(() -> lead.asks().body(plan("host_committee_ids", List.of(mission))).post(EVENTS).then()
            .statusCode(503).header("Retry-After", matchesPattern("\\d+")).body("code", equalTo("owner_unreachable")));

        lead.asks().queryParam("committee_id", mission).get(EVENTS).then().body("items.size()", equalTo(0));
    }

    @Test
    void letsNobodyPlanForACommitteeTheyDoNotLead() {
        var mission = committee("Mission");
        var member = Account.somebody().joins(mission, "member", null);

        member.asks().body(plan("host_committee_ids", List.of(mission))).post(EVENTS).then().statusCode(403).body("code", equalTo("forbidden"));
        member.asks().body(plan()).post(EVENTS).then().statusCode(403);
        leadOf(committee("Fruitvale")).asks().body(plan("host_committee_ids", List.of(mission))).post(EVENTS).then().statusCode(403);
    }

    @Test
    void letsAnOrganizerPlanForAnyCommittee() {
        var mission = committee("Mission");

        Account.sam().asks().body(plan("host_committee_ids", List.of(mission))).post(EVENTS).then().statusCode(201);
    }

    @Test
    void hostsAPartnersEventWithItsOwnOrganization() {
        var union = Account.union("events:read", "events:write");

        union.asks().body(plan()).post(EVENTS).then().statusCode(201).body("host_organization_ids", contains(Tokens.UNION.toString()));
        union.asks().body(plan("host_committee_ids", List.of(committee("Mission")))).post(EVENTS).then().statusCode(403);
        Account.union("events:read").asks().body(plan()).post(EVENTS).then().statusCode(403);
    }

    @Test
    void plansOnceHoweverOftenTheSameRequestArrives() {
        var mission = committee("Mission");
        var lead = leadOf(mission);
        var plan = plan();

        var first = lead.asks().header("Idempotency-Key", "k1").body(plan).post(EVENTS).then().statusCode(201).extract();
        lead.asks().header("Idempotency-Key", "k1").body(plan).post(EVENTS).then().statusCode(201).body("id", equalTo(first.<String>path("id")));
        lead.asks().header("Idempotency-Key", "k1").body(plan("kind", "vigil")).post(EVENTS).then().statusCode(422);

        lead.asks().queryParam("committee_id", mission).queryParam("count", true).get(EVENTS).then().body("total", equalTo(1));
    }

    @Test
    void namesWhatIsWrongByPointer() {
        var lead = leadOf(committee("Mission"));

        lead.asks().body(Map.of("title", Map.of("en", " "), "kind", "meeting", "starts_at", "2026-05-01T18:00:00Z", "ends_at", "2026-05-01T17:00:00Z",
                "timezone", "Nowhere", "visibility", "public")).post(EVENTS).then()
            .statusCode(400).contentType("application/problem+json")
            .body("violations.pointer", hasItems("/title", "/ends_at", "/timezone"))
            .body("violations.code", hasItems("required", "ends_before_it_starts", "not_a_timezone"));
        lead.asks().body(plan("capacity", 0)).post(EVENTS).then().statusCode(400).body("violations[0].pointer", equalTo("/capacity"));
        lead.asks().body(plan("kind", "riot")).post(EVENTS).then().statusCode(400).body("violations[0].code", equalTo("not_one_of"));
        lead.asks().body(plan("starts_at", "tomorrow")).post(EVENTS).then().statusCode(400).body("violations[0].code", equalTo("not_a_date_time"));
        lead.asks().body(plan("birthdate", "1990-01-01")).post(EVENTS).then().statusCode(400).body("violations[0].code", equalTo("unknown_property"));
        lead.asks().body(plan("state", "cancelled")).post(EVENTS).then().statusCode(400).body("violations[0].pointer", equalTo("/state"));
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        var lead = leadOf(committee("Mission"));
        var id = planned(lead, plan());

        lead.asks().body(Map.of("capacity", 10)).patch(EVENTS + "/" + id).then().statusCode(428);
        lead.asks().header("If-Match", "\"1\"").contentType("application/merge-patch+json").body(Map.of("capacity", 10)).patch(EVENTS + "/" + id).then()
            .statusCode(200).header("ETag", "\"2\"").body("capacity", equalTo(10));
        lead.asks().header("If-Match", "\"1\"").body(Map.of("capacity", 11)).patch(EVENTS + "/" + id).then().statusCode(412);
    }

    @Test
    void tellsNothingWhenNothingChanges() {
        var lead = leadOf(committee("Mission"));
        var id = planned(lead, plan("place", homeOf("attendees")));

        changing(lead, id).body(Map.of("kind", "know_your_rights")).patch(EVENTS + "/" + id).then().statusCode(200).header("ETag", "\"1\"");

        assertThat(toldOf(id)).hasSize(1);
    }

    @Test
    void cancelsAndRestores() {
        var lead = leadOf(committee("Mission"));
        var id = planned(lead, plan());

        changing(lead, id).body(Map.of("state", "cancelled")).patch(EVENTS + "/" + id).then().statusCode(200).body("state", equalTo("cancelled"));
        changing(lead, id).body(Map.of("state", "planned")).patch(EVENTS + "/" + id).then().statusCode(200).body("state", equalTo("planned"));

        assertThat(toldOf(id)).extracting(ReceivedFact::type)
            .containsExactly("events.event.planned.v1", "events.event.cancelled.v1", "events.event.restored.v1");
    }

    @Test
    void movesRemovesAndAddsAPlace() {
        var lead = leadOf(committee("Mission"));
        var id = planned(lead, plan("place", homeOf("hosts")));

        changing(lead, id).body(Map.of("place", Map.of("locality", "Oakland"))).patch(EVENTS + "/" + id).then()
            .statusCode(200).body("place.locality", equalTo("Oakland")).body("place.name", equalTo("Casa de la comadre"));
        changing(lead, id).body("{\"place\": null}").patch(EVENTS + "/" + id).then().statusCode(200).body("place", nullValue());
        changing(lead, id).body(Map.of("place", homeOf("public"))).patch(EVENTS + "/" + id).then().statusCode(200).body("place.visibility", equalTo("public"));
    }

    @Test
    void admitsWhoWaitsWhenTheRoomGetsLarger() {
        var lead = leadOf(committee("Mission"));
        var id = planned(lead, plan("capacity", 1));
        signedUp(lead, id);
        var second = signedUp(lead, id);
        var third = signedUp(lead, id);

        changing(lead, id).body(Map.of("capacity", 2)).patch(EVENTS + "/" + id).then().statusCode(200)
            .body("seats.taken", equalTo(2)).body("seats.waiting", equalTo(1));

        assertThat(statusOf(lead, id, second)).isEqualTo("registered");
        assertThat(statusOf(lead, id, third)).isEqualTo("waiting");
        changing(lead, id).body("{\"capacity\": null}").patch(EVENTS + "/" + id).then().statusCode(200).body("seats.waiting", equalTo(0));
    }

    @Test
    void turnsNobodyAwayWhenTheRoomGetsSmaller() {
        var lead = leadOf(committee("Mission"));
        var id = planned(lead, plan("capacity", 2));
        signedUp(lead, id);
        signedUp(lead, id);

        changing(lead, id).body(Map.of("capacity", 1)).patch(EVENTS + "/" + id).then().statusCode(200).body("seats.taken", equalTo(2));
    }

    @Test
    void letsNobodyGiveAwayAnEventEntirely() {
        var mission = committee("Mission");
        var lead = leadOf(mission);
        var id = planned(lead, plan());

        changing(lead, id).body(Map.of("host_committee_ids", List.of(committee("Fruitvale")))).patch(EVENTS + "/" + id).then().statusCode(403);
    }

    @Test
    void losesTheRightWithTheRole() {
        var mission = committee("Mission");
        var lead = Account.somebody();
        var membership = UUID.randomUUID();
        lead.membership(membership, 1, mission, "lead", null, "active");
        var id = planned(lead, plan());

        lead.membership(membership, 2, mission, "lead", null, "ended");

        lead.asks().get(EVENTS + "/" + id).then().statusCode(404);
    }
}
