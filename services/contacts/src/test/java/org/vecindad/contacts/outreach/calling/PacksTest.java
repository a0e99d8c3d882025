package org.vecindad.contacts.outreach.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.outreach.calling.PhoneBank.handed;
import static org.vecindad.contacts.outreach.calling.PhoneBank.list;
import static org.vecindad.contacts.outreach.calling.PhoneBank.outcome;
import static org.vecindad.contacts.outreach.calling.PhoneBank.progress;
import static org.vecindad.contacts.outreach.calling.PhoneBank.reachable;
import static org.vecindad.contacts.outreach.calling.PhoneBank.turn;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

@OnRealEngines
class PacksTest {

    private static final Somebody OMAR = new Somebody(Tokens.of("omar").sign());

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    private UUID mission;
    private Somebody lucia;
    private Somebody rita;
    private UUID calls;

    @BeforeEach
    void twoCallForACommittee() {
        mission = committee("Mission", "es");
        lucia = leadOf(mission);
        rita = leadOf(mission);
        calls = list(lucia, mission, reachable(lucia, 4));
    }

    @Test
    void keepsItsPeopleWithOneCaller() {
        List<String> packed = pack(lucia, 3).statusCode(201).body("entries", hasSize(3)).body("until", notNullValue())
                .body("entries[0].person.phones[0].number", notNullValue()).extract().path("entries.person.id");

        assertThat(packed).doesNotContain(handed(rita, calls).toString());
        turn(lucia, calls).statusCode(409);
        pack(leadOf(mission), 3).statusCode(409).body("code", equalTo("call_list_is_done"));
        progress(lucia, calls).body("progress.with_callers", equalTo(4));
    }

    @Test
    void isTheSameWhenAskedForAgainAndWrittenDownOnce() {
        List<String> first = pack(lucia, 3).extract().path("entries.entry_id");
        List<String> again = pack(lucia, 100).statusCode(201).extract().path("entries.entry_id");

        assertThat(again).containsExactlyElementsOf(first);
        OMAR.asks().queryParam("subject", calls).get("/audit").then().body("items.action", contains("pack_read_again", "pack_taken", "call_list_made"))
                .body("items.find { it.action == 'pack_taken' }.count", equalTo(3));
    }

    @Test
    void takesOutcomesLongAfterAndGivesBackTheRest() {
        List<String> packed = pack(lucia, 3).extract().path("entries.entry_id");
        outcome(lucia, calls, UUID.fromString(packed.getFirst()), "outcome", "reached", "happened_at", "2026-11-20T19:00:00Z").statusCode(201)
                .body("happened_at", equalTo("2026-11-20T19:00:00Z"));
        outcome(rita, calls, UUID.fromString(packed.getLast()), "outcome", "reached").statusCode(409).body("code", equalTo("turn_is_over"));
        pack(lucia, 3).body("entries.entry_id", contains(packed.get(1), packed.get(2)));

        lucia.asks().delete("/call-lists/{id}/pack", calls).then().statusCode(204);

        progress(lucia, calls).body("progress.with_callers", equalTo(0)).body("progress.reached", equalTo(1)).body("progress.to_call", equalTo(3));
        outcome(rita, calls, UUID.fromString(packed.getLast()), "outcome", "reached").statusCode(201);
    }

    @Test
    void isGivenBackWhenItsTwelveHoursAreOver() throws SQLException {
        List<String> packed = pack(lucia, 4).extract().path("entries.entry_id");
        pack(rita, 4).statusCode(409);

        try (var connection = owner.getConnection(); var update = connection.prepareStatement(
                "update call_list_entry set held_until = held_until - interval '12 hours' where call_list_id = ?")) {
            update.setObject(1, calls);
            assertThat(update.executeUpdate()).isEqualTo(4);
        }

        progress(lucia, calls).body("progress.with_callers", equalTo(0));
        pack(rita, 1).statusCode(201).body("entries.entry_id", contains(packed.getFirst()));
        // what was written down late is taken, unless somebody else calls by now
        outcome(lucia, calls, UUID.fromString(packed.getLast()), "outcome", "reached").statusCode(201);
        outcome(lucia, calls, UUID.fromString(packed.getFirst()), "outcome", "reached").statusCode(409).body("code", equalTo("turn_is_over"));
    }

    @Test
    void isOfAHundredPeopleAtMost() {
        pack(lucia, 101).statusCode(400).body("violations[0].pointer", equalTo("/at_most"));
        pack(lucia, 0).statusCode(400);
    }

    private ValidatableResponse pack(Somebody caller, int atMost) {
        return caller.asks().body(body("at_most", atMost)).post("/call-lists/{id}/pack", calls).then();
    }
}
