package org.vecindad.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.vecindad.events.Coalition.FACTS;
import static org.vecindad.events.Coalition.committee;
import static org.vecindad.events.Coalition.leadOf;
import static org.vecindad.events.Coalition.plan;
import static org.vecindad.events.Coalition.planned;
import static org.vecindad.events.Coalition.signedUp;
import static org.vecindad.events.Coalition.statusOf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.facts.ReceivedFact;
import org.vecindad.events.Coalition.Account;
import org.vecindad.events.OnRealEngines;

@OnRealEngines
class FollowingPeopleTest {

    private static final String LIST = "/api/v1/events/{event}/attendances";

    private Account lead;
    private UUID event;

    @BeforeEach
    void aRoomForTwo() {
        lead = leadOf(committee("Mission"));
        event = planned(lead, plan("capacity", 2));
    }

    private static void told(UUID person, long version, String standing, UUID mergedInto) {
        var data = new HashMap<String, Object>(Map.of("id", person.toString(), "version", version, "standing", standing, "consents", Map.of()));
        if (mergedInto != null) {
            data.put("merged_into", mergedInto.toString());
        }
        FACTS.publish("contacts.person.v1", "contacts.person.changed.v1", data);
        FACTS.awaitQuiet();
    }

    private static List<ReceivedFact> toldOf(UUID attendance) {
        FACTS.awaitQuiet();
        return FACTS.read("events.attendance.v1").stream().filter(fact -> fact.key().equals(attendance)).toList();
    }

    @Test
    void takesTheErasedOffEveryListAndErasesWhatWasTold() {
        var person = UUID.randomUUID();
        var gone = signedUp(lead, event, person);
        signedUp(lead, event);
        var waiting = signedUp(lead, event);

        told(person, 2, "erased", null);

        lead.asks().get(LIST, event).then().body("items.size()", equalTo(2));
        assertThat(statusOf(lead, event, waiting)).isEqualTo("registered");
        assertThat(toldOf(gone)).last().matches(ReceivedFact::tombstone);
    }

    @Test
    void understandsATombstoneAloneAndHearsItTwiceWithoutHarm() {
        var person = UUID.randomUUID();
        var gone = signedUp(lead, event, person);

        FACTS.publishTombstone("contacts.person.v1", person);
        FACTS.publishTombstone("contacts.person.v1", person);
        FACTS.awaitQuiet();

        lead.asks().get(LIST, event).then().body("items.size()", equalTo(0));
        assertThat(toldOf(gone)).filteredOn(ReceivedFact::tombstone).hasSize(1);
    }

    @Test
    void signsNobodyUpWhoIsErased() {
        var person = UUID.randomUUID();
        told(person, 2, "erased", null);

        lead.asks().body(Map.of("person_id", person)).post(LIST, event).then().statusCode(404);
    }

    @Test
    void movesTheAttendancesOfTheMergedToWhoStays() {
        var merged = UUID.randomUUID();
        var stays = UUID.randomUUID();
        var id = signedUp(lead, event, merged);

        told(merged, 2, "merged", stays);

        lead.asks().get(LIST, event).then().body("items.id", contains(id.toString())).body("items.person_id", contains(stays.toString()));
        assertThat(toldOf(id)).last().satisfies(fact -> assertThat(fact.data().path("person_id").textValue()).isEqualTo(stays.toString()));
    }

    @Test
    void keepsTheBetterOfTwoAttendancesOfOnePersonAndGivesTheOtherSeatAway() {
        var merged = UUID.randomUUID();
        var stays = UUID.randomUUID();
        var better = signedUp(lead, event, merged);
        var kept = signedUp(lead, event, stays);
        var waiting = signedUp(lead, event);
        lead.asks().post(LIST + "/{id}/check-in", event, better).then().statusCode(200);

        told(merged, 2, "merged", stays);

        lead.asks().get(LIST, event).then().body("items.id", containsInAnyOrder(kept.toString(), waiting.toString()));
        assertThat(statusOf(lead, event, kept)).isEqualTo("attended");
        assertThat(statusOf(lead, event, waiting)).isEqualTo("registered");
        assertThat(toldOf(better)).last().matches(ReceivedFact::tombstone);
    }

    @Test
    void followsAChainOfMergesToItsEnd() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var third = UUID.randomUUID();
        signedUp(lead, event, first);
        told(second, 2, "merged", third);

        told(first, 2, "merged", second);

        lead.asks().get(LIST, event).then().body("items.person_id", contains(third.toString()));
    }

    @Test
    void givesBackWhatCameFromThemWhenTheMergeIsUndone() {
        var merged = UUID.randomUUID();
        var stays = UUID.randomUUID();
        var id = signedUp(lead, event, merged);
        told(merged, 2, "merged", stays);
        lead.asks().post(LIST + "/{id}/check-in", event, id).then().statusCode(200);

        told(merged, 3, "active", null);

        lead.asks().get(LIST, event).then().body("items.id", contains(id.toString())).body("items.person_id", contains(merged.toString())).body("items.status", contains("attended"));
        assertThat(toldOf(id)).last().satisfies(fact -> assertThat(fact.data().path("person_id").textValue()).isEqualTo(merged.toString()));
        told(merged, 4, "active", null);
        lead.asks().get(LIST + "/{id}", event, id).then().body("version", equalTo(4));
    }

    @Test
    void makesTwoAttendancesOfOneAgain() {
        var merged = UUID.randomUUID();
        var stays = UUID.randomUUID();
        var better = signedUp(lead, event, merged);
        var kept = signedUp(lead, event, stays);
        lead.asks().post(LIST + "/{id}/check-in", event, better).then().statusCode(200);
        told(merged, 2, "merged", stays);
        assertThat(statusOf(lead, event, kept)).isEqualTo("attended");

        told(merged, 3, "active", null);

        assertThat(statusOf(lead, event, kept)).isEqualTo("registered");
        lead.asks().get(LIST, event).then().body("items.person_id", containsInAnyOrder(merged.toString(), stays.toString()))
            .body("items.find { it.person_id == '" + merged + "' }.status", equalTo("attended"));
        assertThat(toldOf(kept)).last().satisfies(fact -> assertThat(fact.data().path("status").textValue()).isEqualTo("registered"));
    }

    @Test
    void overbooksNoRoomWhenASeatWasGivenAwayMeanwhile() {
        var merged = UUID.randomUUID();
        var stays = UUID.randomUUID();
        signedUp(lead, event, merged);
        signedUp(lead, event, stays);
        var calledIn = signedUp(lead, event);
        told(merged, 2, "merged", stays);
        assertThat(statusOf(lead, event, calledIn)).isEqualTo("registered");

        told(merged, 3, "active", null);

        assertThat(statusOf(lead, event, calledIn)).isEqualTo("registered");
        lead.asks().get(LIST, event).then().body("items.find { it.person_id == '" + merged + "' }.status", equalTo("waiting"))
            .body("items.findAll { it.status == 'registered' }.size()", equalTo(2));
    }

    @Test
    void letsWhatChangedSinceTheMergeStayAsItIs() {
        var merged = UUID.randomUUID();
        var stays = UUID.randomUUID();
        signedUp(lead, event, merged);
        var kept = signedUp(lead, event, stays);
        told(merged, 2, "merged", stays);
        lead.asks().post(LIST + "/{id}/check-in", event, kept).then().statusCode(200);

        told(merged, 3, "active", null);

        assertThat(statusOf(lead, event, kept)).isEqualTo("attended");
        lead.asks().get(LIST, event).then().body("items.size()", equalTo(2));
    }

    @Test
    void letsBackWhoWasPutAwayByMistake() {
        var person = UUID.randomUUID();
        told(person, 2, "merged", UUID.randomUUID());
        told(person, 3, "active", null);

        lead.asks().body(Map.of("person_id", person)).post(LIST, event).then().statusCode(201);
    }

    @Test
    void doesNotLetOldNewsUndoNewer() {
        var person = UUID.randomUUID();
        told(person, 5, "active", null);
        told(person, 6, "away", null);
        told(person, 7, "active", null);
        told(person, 6, "merged", UUID.randomUUID());

        lead.asks().body(Map.of("person_id", person)).post(LIST, event).then().statusCode(201);
    }
}
