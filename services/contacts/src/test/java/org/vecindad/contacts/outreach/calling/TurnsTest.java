package org.vecindad.contacts.outreach.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.SAM;
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

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@OnRealEngines
class TurnsTest {

    private static final Somebody OMAR = new Somebody(Tokens.of("omar").sign());

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Inject
    Entries entries;

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
    void handsOutWhatACallerNeeds() {
        var rosa = lucia.adds("given_name", "Rosa", "family_name", "Luz", "preferred_language", "es", "languages_spoken", List.of("es", "mam"),
                "phones", List.of(Map.of("number", "4155550111"), Map.of("number", "4155550112", "type", "home", "primary", true)),
                "consents", List.of(Map.of("purpose", "contact", "channel", "call"), Map.of("purpose", "events", "channel", "email")));
        lucia.asks().body(body("kind", "canvass", "outcome", "reached", "ask", "¿Firmas?", "answer", "maybe", "note", "perro bravo")).post("/people/{id}/conversations", rosa).then().statusCode(201);
        var calls = list(lucia, mission, List.of(rosa));

        turn(lucia, calls).statusCode(201).body("person.display_name", equalTo("Rosa Luz")).body("person.phones.number", contains("+14155550112", "+14155550111"))
                .body("person.phones[0].type", equalTo("home")).body("person.consents_channels", contains("call")).body("person.languages_spoken", contains("es", "mam"))
                .body("person.last_conversation.answer", equalTo("maybe")).body("person.last_conversation.note", equalTo("perro bravo"))
                .body("tries", equalTo(0)).body("until", notNullValue());
        OMAR.asks().queryParam("subject", rosa).get("/audit").then().body("items.action", hasItem("turn_taken"));
    }

    @Test
    void neverHandsOnePersonToTwoCallers() throws InterruptedException, ExecutionException {
        var callers = new ArrayList<>(List.of(lucia, rita));
        for (int i = 0; i < 4; i++) {
            callers.add(leadOf(mission));
        }
        var people = reachable(lucia, 6);
        // two lists with the same people: nobody is on the phone twice at once
        var calls = List.of(list(lucia, mission, people), list(lucia, mission, people));

        var handed = new ArrayList<String>();
        for (var answer : atOnce(callers.stream().map(caller -> (Callable<String>) () -> turn(caller, calls.get(callers.indexOf(caller) % 2))
                .statusCode(201).extract().path("person.id")).toList())) {
            handed.add(answer);
        }

        assertThat(handed).hasSize(6).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(people.stream().map(UUID::toString).toList());
        turn(leadOf(mission), calls.getFirst()).statusCode(409).body("code", equalTo("call_list_is_done"));
    }

    @Test
    void handsTheSameTurnToWhoAsksAgainEvenAtOnce() throws InterruptedException, ExecutionException {
        var calls = list(lucia, mission, reachable(lucia, 4));

        Callable<String> asking = () -> turn(lucia, calls).statusCode(201).extract().path("entry_id");
        var handed = new ArrayList<>(atOnce(List.of(asking, asking, asking)));
        handed.add(asking(asking));

        assertThat(handed).hasSize(4).containsOnly(handed.getFirst());
        progress(lucia, calls).body("progress.with_callers", equalTo(1)).body("progress.to_call", equalTo(3));
    }

    @Test
    void isGivenBackToTheEndOfTheLine() {
        var calls = list(lucia, mission, reachable(lucia, 3));
        var skipped = entry(lucia, calls);

        rita.asks().delete("/call-lists/{id}/turns/{entry}", calls, skipped).then().statusCode(409).body("code", equalTo("turn_is_over"));
        lucia.asks().delete("/call-lists/{id}/turns/{entry}", calls, skipped).then().statusCode(204);
        lucia.asks().delete("/call-lists/{id}/turns/{entry}", calls, skipped).then().statusCode(204);

        var second = entry(lucia, calls);
        var third = entry(rita, calls);
        assertThat(List.of(second, third)).doesNotContain(skipped);
        outcome(lucia, calls, second, "outcome", "reached").statusCode(201);
        assertThat(entry(lucia, calls)).isEqualTo(skipped);
    }

    @Test
    void endsByItself() throws SQLException {
        var calls = list(lucia, mission, List.of(reachable(lucia, "Rosa")));
        var mine = entry(lucia, calls);
        turn(rita, calls).statusCode(409);

        change("update call_list_entry set held_until = now() - interval '1 second' where id = ?", mine);

        progress(lucia, calls).body("progress.to_call", equalTo(1));
        // nobody else has her: what was written down is taken
        outcome(lucia, calls, mine, "outcome", "no_answer").statusCode(201);
        change("update call_list_entry set due_at = now() where id = ?", mine);
        assertThat(entry(rita, calls)).isEqualTo(mine);
        outcome(lucia, calls, mine, "outcome", "reached").statusCode(409).body("code", equalTo("turn_is_over"));
        outcome(rita, calls, mine, "outcome", "reached").statusCode(201);
    }

    @Test
    void putsDueCallBacksFirstAndWhoWasNotReachedLast() throws SQLException {
        var people = reachable(lucia, 4);
        var calls = list(lucia, mission, people);
        var later = entry(lucia, calls);
        outcome(lucia, calls, later, "outcome", "call_back", "call_back_at", Instant.now().plus(1, ChronoUnit.DAYS).toString()).statusCode(201);
        var missed = entry(lucia, calls);
        outcome(lucia, calls, missed, "outcome", "no_answer").statusCode(201);
        progress(lucia, calls).body("progress.call_back", equalTo(1)).body("progress.no_answer", equalTo(1)).body("progress.to_call", equalTo(2)).body("progress.total", equalTo(4));

        change("update call_list_entry set due_at = now() - interval '1 minute' where id = ?", missed);
        assertThat(entry(lucia, calls)).isNotIn(missed, later);
        change("update call_list_entry set due_at = now() - interval '1 minute' where id = ?", later);
        assertThat(entry(rita, calls)).isEqualTo(later);
        outcome(rita, calls, later, "outcome", "reached").statusCode(201);
        outcome(lucia, calls, entry(lucia, calls), "outcome", "reached").statusCode(201);
        assertThat(entry(lucia, calls)).isNotEqualTo(missed);
        outcome(lucia, calls, entry(lucia, calls), "outcome", "reached").statusCode(201);
        turn(lucia, calls).statusCode(201).body("entry_id", equalTo(missed.toString())).body("tries", equalTo(1));
    }

    @Test
    void neverHandsOutWhoDoesNotWantToBeCalled() {
        var people = reachable(lucia, 2);
        var calls = list(lucia, mission, people);
        var other = list(lucia, mission, people);
        var first = handed(lucia, calls);
        outcome(lucia, calls, entry(lucia, calls), "outcome", "do_not_call").statusCode(201);

        lucia.asks().get("/people/{id}", first).then().body("do_not_call", equalTo(true));
        progress(lucia, other).body("progress.do_not_call", equalTo(1)).body("progress.to_call", equalTo(1));
        lucia.asks().get("/call-lists/{id}/entries", other).then().body("items.find { it.person_id == '%s' }.phone".formatted(first), nullValue())
                .body("items.find { it.person_id == '%s' }.outcome".formatted(first), equalTo("do_not_call"));
        assertThat(handed(lucia, other)).isNotEqualTo(first);
        turn(rita, other).statusCode(409);
        lucia.asks().body(body("title", "otra", "people", Map.of("person_ids", List.of(first)))).post("/call-lists").then().statusCode(400).body("code", equalTo("call_list_is_empty"));
    }

    @Test
    void neverHandsOutWhomTheCallerDoesNotSeeAnyMore() {
        var people = reachable(lucia, 2);
        var calls = list(lucia, mission, people);
        lucia.asks().delete("/people/{id}", people.getFirst()).then().statusCode(204);
        SAM.asks().delete("/people/{id}", people.getLast()).then().statusCode(204);

        turn(lucia, calls).statusCode(409);
        turn(SAM, calls).statusCode(201).body("person.id", equalTo(people.getFirst().toString()));
        progress(lucia, calls).body("progress.total", equalTo(0));
    }

    @Test
    void passesOverWhoHasNoNumberOfTheirsAnyMore() {
        var people = reachable(lucia, 2);
        var calls = list(lucia, mission, people);
        lucia.asks().body(body("kind", "text", "outcome", "wrong_number")).post("/people/{id}/conversations", people.getFirst()).then().statusCode(201);

        assertThat(handed(lucia, calls)).isEqualTo(people.getLast());
        progress(lucia, calls).body("progress.no_phone", equalTo(1)).body("progress.total", equalTo(2));
    }

    @Test
    void showsEveryoneForTheOverviewAndTheSheet() {
        var calls = list(lucia, mission, reachable(lucia, 3));
        var mine = entry(lucia, calls);
        entry(rita, calls);

        lucia.asks().get("/call-lists/{id}/entries", calls).then().body("items.display_name", contains("Vecina0", "Vecina1", "Vecina2"))
                .body("items.state", contains("with_caller", "with_caller", "to_call")).body("items.with_me", contains(true, false, false))
                .body("items[0].entry_id", equalTo(mine.toString())).body("items[0].phone", notNullValue());
        String next = lucia.asks().queryParam("limit", 2).get("/call-lists/{id}/entries", calls).then().body("items", hasSize(2)).extract().path("next");
        lucia.asks().queryParam("limit", 2).queryParam("cursor", next).get("/call-lists/{id}/entries", calls).then().body("items.display_name", contains("Vecina2"));
        OMAR.asks().queryParam("subject", calls).get("/audit").then().body("items.action", hasItem("call_list_entries_listed"));
    }

    @Test
    void filtersByPersonWithoutTheSecondWall() throws SQLException {
        var calls = list(lucia, mission, reachable(lucia, 2));

        try (var connection = work.getConnection()) {
            assertThat(entries.of(connection, leading(mission), calls, 0, 10)).hasSize(2);
            assertThat(entries.of(connection, leading(UUID.randomUUID()), calls, 0, 10)).isEmpty();
        }
    }

    @Test
    void forgetsWhoIsErased() {
        var people = reachable(lucia, 2);
        var calls = list(lucia, mission, people);

        SAM.asks().post("/people/{id}/erasure", people.getFirst()).then().statusCode(204);

        progress(lucia, calls).body("progress.total", equalTo(1));
        SAM.asks().get("/call-lists/{id}/entries", calls).then().body("items.person_id", not(hasItem(people.getFirst().toString())));
        assertThat(handed(lucia, calls)).isEqualTo(people.getLast());
    }

    private static Grants leading(UUID committee) {
        return new Grants(new Caller(UUID.randomUUID(), "somebody", Set.of(), Set.of(), null), Set.of(committee), Set.of(committee));
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static String asking(Callable<String> question) {
        try {
            return question.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql, UUID id) throws SQLException {
        try (var connection = owner.getConnection(); var update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
