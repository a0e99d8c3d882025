package org.vecindad.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.events.Coalition.FACTS;
import static org.vecindad.events.Coalition.changing;
import static org.vecindad.events.Coalition.committee;
import static org.vecindad.events.Coalition.leadOf;
import static org.vecindad.events.Coalition.plan;
import static org.vecindad.events.Coalition.planned;
import static org.vecindad.events.Coalition.signedUp;
import static org.vecindad.events.Coalition.statusOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.facts.ReceivedFact;
import org.vecindad.events.Coalition.Account;
import org.vecindad.events.OnRealEngines;
import org.vecindad.events.Owners;

@OnRealEngines
class SigningUpTest {

    private static final String LIST = "/api/v1/events/{event}/attendances";
    private static final String ONE = LIST + "/{id}";
    private static final String CHECK_IN = ONE + "/check-in";

    private Account lead;
    private UUID event;

    @BeforeEach
    void aRoomForTwo() {
        lead = leadOf(committee("Mission"));
        event = planned(lead, plan("capacity", 2));
    }

    private static Map<String, UUID> person(UUID id) {
        return Map.of("person_id", id);
    }

    private List<String> toldOf(UUID attendance) {
        FACTS.awaitQuiet();
        return FACTS.read("events.attendance.v1").stream().filter(fact -> fact.key().equals(attendance)).map(ReceivedFact::type).toList();
    }

    private void set(UUID attendance, String status) {
        changing(lead, event, attendance).body(Map.of("status", status)).patch(ONE, event, attendance).then().statusCode(200).body("status", equalTo(status));
    }

    @Test
    void registersWhileThereAreSeatsAndThenLetsWait() {
        var person = UUID.randomUUID();
        lead.asks().body(person(person)).post(LIST, event).then().statusCode(201)
            .header("Location", matchesPattern(".*/api/v1/events/" + event + "/attendances/[0-9a-f-]{36}")).header("ETag", "\"1\"")
            .body("status", equalTo("registered")).body("person_id", equalTo(person.toString())).body("waiting_position", nullValue());
        signedUp(lead, event);

        lead.asks().body(person(UUID.randomUUID())).post(LIST, event).then().body("status", equalTo("waiting")).body("waiting_position", equalTo(1));
        lead.asks().body(person(UUID.randomUUID())).post(LIST, event).then().body("status", equalTo("waiting")).body("waiting_position", equalTo(2));
    }

    @Test
    void signsNobodyUpTwice() {
        var person = UUID.randomUUID();
        var id = signedUp(lead, event, person);

        lead.asks().body(person(person)).post(LIST, event).then().statusCode(200).body("id", equalTo(id.toString())).body("version", equalTo(1));

        assertThat(toldOf(id)).containsExactly("events.attendance.signed_up.v1");
    }

    @Test
    void neverGivesAwayMoreSeatsThanThereAre() throws Exception {
        var room = planned(lead, plan("capacity", 7));
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 50; i++) {
                calls.add(() -> lead.asks().body(person(UUID.randomUUID())).post(LIST, room).statusCode());
            }
            for (var answer : crowd.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }

        lead.asks().get(LIST, room).then().body("counts.registered", equalTo(7)).body("counts.waiting", equalTo(43));
    }

    @Test
    void signsOnePersonUpOnceHoweverManyTryAtTheSameTime() throws Exception {
        var person = UUID.randomUUID();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<String>>();
            for (int i = 0; i < 12; i++) {
                calls.add(() -> lead.asks().body(person(person)).post(LIST, event).then().extract().path("id"));
            }
            var ids = new ArrayList<String>();
            for (var answer : crowd.invokeAll(calls)) {
                ids.add(answer.get());
            }
            assertThat(ids).doesNotContainNull();
            assertThat(List.copyOf(new java.util.HashSet<>(ids))).hasSize(1);
        }
    }

    @Test
    void givesTheSeatOfWhoCancelsToWhoHasWaitedLongest() {
        var first = signedUp(lead, event);
        signedUp(lead, event);
        var third = signedUp(lead, event);
        var fourth = signedUp(lead, event);

        set(first, "cancelled");

        assertThat(statusOf(lead, event, third)).isEqualTo("registered");
        assertThat(statusOf(lead, event, fourth)).isEqualTo("waiting");
        assertThat(toldOf(third)).containsExactly("events.attendance.signed_up.v1", "events.attendance.promoted.v1");
    }

    @Test
    void putsWhoCancelledAndComesBackAtTheEndOfTheLine() {
        var person = UUID.randomUUID();
        var first = signedUp(lead, event, person);
        signedUp(lead, event);
        signedUp(lead, event);
        set(first, "cancelled");

        lead.asks().body(person(person)).post(LIST, event).then().statusCode(200).body("id", equalTo(first.toString())).body("status", equalTo("waiting"));
    }

    @Test
    void checksInAndTakesItBack() {
        var id = signedUp(lead, event);

        lead.asks().post(CHECK_IN, event, id).then().statusCode(200).body("status", equalTo("attended")).body("checked_in_at", notNullValue()).header("ETag", "\"2\"");
        lead.asks().post(CHECK_IN, event, id).then().statusCode(200).header("ETag", "\"2\"");
        changing(lead, event, id).body(Map.of("status", "registered")).patch(ONE, event, id).then().statusCode(200)
            .body("status", equalTo("registered")).body("checked_in_at", nullValue());
    }

    @Test
    void letsInWhoStandsAtTheDoorOfAFullRoom() {
        signedUp(lead, event);
        signedUp(lead, event);
        var third = signedUp(lead, event);

        lead.asks().post(CHECK_IN, event, third).then().statusCode(200).body("status", equalTo("attended"));

        lead.asks().get("/api/v1/events/{id}", event).then().body("seats.taken", equalTo(3));
        changing(lead, event, third).body(Map.of("status", "registered")).patch(ONE, event, third).then().statusCode(200)
            .body("status", equalTo("waiting")).body("waiting_position", equalTo(1));
    }

    @Test
    void promotesNobodyWhileMoreAreInTheRoomThanSeats() {
        var first = signedUp(lead, event);
        signedUp(lead, event);
        var third = signedUp(lead, event);
        var fourth = signedUp(lead, event);
        lead.asks().post(CHECK_IN, event, third).then().statusCode(200);

        set(first, "cancelled");

        assertThat(statusOf(lead, event, fourth)).isEqualTo("waiting");
    }

    @Test
    void refusesAStatusThatIsOutOfReach() {
        var id = signedUp(lead, event);
        set(id, "cancelled");

        lead.asks().post(CHECK_IN, event, id).then().statusCode(409).body("code", equalTo("status_is_out_of_reach"));
        lead.asks().header("If-Match", "\"2\"").body(Map.of("status", "no_show")).patch(ONE, event, id).then().statusCode(409);
        lead.asks().header("If-Match", "\"2\"").body(Map.of("status", "gone")).patch(ONE, event, id).then().statusCode(400);
        lead.asks().header("If-Match", "\"1\"").body(Map.of("status", "registered")).patch(ONE, event, id).then().statusCode(412);
        lead.asks().body(Map.of("status", "registered")).patch(ONE, event, id).then().statusCode(428);
        lead.asks().header("If-Match", "\"2\"").body(Map.of("status", "registered")).patch(ONE, event, id).then().statusCode(200);
    }

    @Test
    void signsNobodyUpForWhatIsCancelled() {
        var id = signedUp(lead, event);
        changing(lead, event).body(Map.of("state", "cancelled")).patch("/api/v1/events/{id}", event).then().statusCode(200);

        lead.asks().body(person(UUID.randomUUID())).post(LIST, event).then().statusCode(409).body("code", equalTo("event_is_cancelled"));
        lead.asks().post(CHECK_IN, event, id).then().statusCode(409);
        set(id, "cancelled");
    }

    @Test
    void answersAsIfAPersonThatTheCallerDoesNotSeeDidNotExist() {
        var hidden = UUID.randomUUID();
        Owners.hide(hidden);

        lead.asks().body(person(hidden)).post(LIST, event).then().statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void writesNothingWhileContactsIsSilent() {
        Owners.whileSilent(() -> lead.asks().body(person(UUID.randomUUID())).post(LIST, event).then()
            .statusCode(503).header("Retry-After", notNullValue()).body("code", equalTo("owner_unreachable")));

        lead.asks().queryParam("count", true).get(LIST, event).then().body("total", equalTo(0));
    }

    @Test
    void signsUpOnceUnderOneIdempotencyKey() {
        var body = person(UUID.randomUUID());
        var first = lead.asks().header("Idempotency-Key", "a").body(body).post(LIST, event).then().statusCode(201).extract().<String>path("id");

        lead.asks().header("Idempotency-Key", "a").body(body).post(LIST, event).then().statusCode(201).body("id", equalTo(first));
        lead.asks().header("Idempotency-Key", "a").body(person(UUID.randomUUID())).post(LIST, event).then().statusCode(422);
    }

    @Test
    void listsPageByPageWithCountsOfTheWholeEvent() {
        var ids = List.of(signedUp(lead, event), signedUp(lead, event), signedUp(lead, event)).stream().map(UUID::toString).toList();

        var next = lead.asks().queryParam("limit", 2).queryParam("count", true).get(LIST, event).then().statusCode(200)
            .body("items.id", contains(ids.get(0), ids.get(1))).body("total", equalTo(3)).body("counts.registered", equalTo(2))
            .body("counts.waiting", equalTo(1)).body("counts.attended", equalTo(0)).extract().<String>path("next");
        lead.asks().queryParam("limit", 2).queryParam("cursor", next).get(LIST, event).then()
            .body("items.id", contains(ids.get(2))).body("next", nullValue()).body("items[0].waiting_position", equalTo(1));
        lead.asks().queryParam("status", "waiting").queryParam("count", true).get(LIST, event).then().body("items.id", contains(ids.get(2))).body("total", equalTo(1));
        lead.asks().queryParam("status", "registered").queryParam("limit", 1).get(LIST, event).then().header("Link", matchesPattern("<\\?status=registered&limit=1&cursor=[\\w-]+>; rel=\"next\""));
    }
}
