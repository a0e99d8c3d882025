package org.vecindad.contacts.outreach.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.outreach.calling.PhoneBank.entry;
import static org.vecindad.contacts.outreach.calling.PhoneBank.handed;
import static org.vecindad.contacts.outreach.calling.PhoneBank.list;
import static org.vecindad.contacts.outreach.calling.PhoneBank.outcome;
import static org.vecindad.contacts.outreach.calling.PhoneBank.progress;
import static org.vecindad.contacts.outreach.calling.PhoneBank.reachable;
import static org.vecindad.contacts.outreach.calling.PhoneBank.turn;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class OutcomesTest {

    private UUID mission;
    private Somebody lucia;
    private Somebody rita;

    @BeforeEach
    void twoCallForACommittee() {
        mission = committee("Mission", "es");
        lucia = leadOf(mission);
        rita = leadOf(mission);
    }

    @Test
    void isOpenAgainWhenItsOutcomeIsTakenBack() {
        var calls = list(lucia, mission, List.of(reachable(lucia, "Rosa")));
        var entry = entry(lucia, calls);
        var person = handed(lucia, calls);
        var made = outcome(lucia, calls, entry, "outcome", "reached", "answer", "yes", "follow_up", Map.of("what", "traer sillas", "due_on", "2026-12-01"))
                .statusCode(201).body("kind", equalTo("call")).body("call_list_id", equalTo(calls.toString())).body("follow_up.committee_id", equalTo(mission.toString())).extract().path("id").toString();
        progress(lucia, calls).body("progress.reached", equalTo(1));

        lucia.asks().header("If-Match", "\"1\"").body(body("outcome", "left_message")).patch("/people/{id}/conversations/{c}", person, made).then().statusCode(200);
        progress(lucia, calls).body("progress.left_message", equalTo(1));
        lucia.asks().header("If-Match", "\"2\"").delete("/people/{id}/conversations/{c}", person, made).then().statusCode(204);

        progress(lucia, calls).body("progress.to_call", equalTo(1));
        assertThat(entry(lucia, calls)).isEqualTo(entry);
        lucia.asks().get("/follow-ups").then().body("items", hasSize(0));
    }

    @Test
    void takesAnOutcomeOnceHoweverOftenItIsSent() {
        var calls = list(lucia, mission, List.of(reachable(lucia, "Rosa")));
        var person = handed(lucia, calls);
        var entry = entry(lucia, calls);
        var ids = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            ids.add(lucia.asks().header("Idempotency-Key", "basement-" + entry).body(body("outcome", "no_answer", "happened_at", "2026-11-20T19:00:00Z"))
                    .post("/call-lists/{id}/entries/{entry}/outcomes", calls, entry).then().statusCode(201).extract().path("id"));
        }

        assertThat(ids).hasSize(2).containsOnly(ids.getFirst());
        lucia.asks().get("/people/{id}/conversations", person).then().body("items", hasSize(1));
        turn(lucia, calls).body("tries", equalTo(1));
    }

    @Test
    void handsOutNobodyFromAClosedListAndTakesWhatIsStillOut() {
        var calls = list(lucia, mission, reachable(lucia, 2));
        var entry = entry(lucia, calls);
        lucia.asks().header("If-Match", "*").body(body("state", "closed")).patch("/call-lists/{id}", calls).then().statusCode(200);

        turn(rita, calls).statusCode(409).body("code", equalTo("call_list_is_closed"));
        outcome(lucia, calls, entry, "outcome", "reached").statusCode(201);
    }
}
