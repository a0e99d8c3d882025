package org.vecindad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills what runs, while people work; afterwards all sides agree, nothing is lost, nothing doubled. */
class FaultsTest {

    private static final int WRITERS = 4;
    private static final int BEFORE_THE_KILL = 15;
    private static final int AFTER_THE_RETURN = 15;

    private final RunningSystem system = new RunningSystem();
    private final Program organizer = Program.of("bench");

    @AfterEach
    void everythingRunsAgain() throws IOException {
        for (String child : List.of("kafka", "contacts", "committees", "events")) {
            system.release(child);
        }
        system.awaitReady();
        system.awaitAgreement();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts", "committees", "events", "kafka"})
    void nothingIsLostOrDoubledWhenItDiesDuringWrites(String child) throws Exception {
        String committee = organizer.post("/api/v1/committees", Map.of("name", Coalition.word("Fallas"), "kind", "other", "languages", List.of("es"))).expect(201).id();
        String event = Coalition.event(organizer, committee, "Fallas", null);
        var written = new CopyOnWriteArrayList<String>();
        var stop = new AtomicBoolean();

        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                work.add(writers.submit(() -> {
                    while (!stop.get()) {
                        written.add(signUpSomebodyNew(committee, event));
                    }
                }));
            }
            await(written, BEFORE_THE_KILL);
            system.kill(child);
            await(written, written.size() + AFTER_THE_RETURN);
            stop.set(true);
            for (var each : work) {
                each.get();
            }
        }
        system.awaitReady();
        system.awaitAgreement();

        assertThat(attendants(event)).as("everyone who was told yes, once").containsExactlyInAnyOrderElementsOf(written);
        assertThat(memberships(committee)).containsAll(written).doesNotHaveDuplicates();
        // contacts knows by facts alone who signed up and who joined
        for (String person : written) {
            assertThat(organizer.get("/api/v1/people/" + person + "/timeline").expect(200).text()).contains(event).contains(committee);
        }
        for (String service : RunningSystem.SERVICES) {
            assertThat(system.deadLetters(service)).as("dead letters of " + service).isZero();
        }
    }

    @Test
    void everythingWorksWhileKafkaIsDownAndAgreesAfterwards() throws IOException {
        system.hold("kafka");
        var lucia = Person.login("lucia");
        String mission = Coalition.committeeOf(lucia);

        String person = Coalition.person(lucia, Map.of("given_name", Coalition.word("Sinkafka")));
        String event = Coalition.event(lucia, mission, "Sin Kafka", 5);
        lucia.post("/api/v1/events/" + event + "/attendances", Map.of("person_id", person)).expect(201);
        lucia.post("/api/v1/committees/" + mission + "/memberships", Map.of("person_id", person, "role", "observer")).expect(201);
        assertThat(lucia.get("/api/v1/people/" + person + "/timeline").expect(200).text()).doesNotContain(event);

        system.release("kafka");
        system.awaitReady();
        system.awaitAgreement();
        assertThat(lucia.get("/api/v1/people/" + person + "/timeline").expect(200).text()).contains(event).contains(mission);
    }

    @Test
    void aWriteThatNamesAPersonWaitsForContactsAndWritesNothing() throws IOException {
        String committee = organizer.post("/api/v1/committees", Map.of("name", Coalition.word("Fallas"), "kind", "other", "languages", List.of("es"))).expect(201).id();
        String event = Coalition.event(organizer, committee, "Sin contactos", null);
        String person = Coalition.person(organizer, Map.of("given_name", "Alguien"));
        system.hold("contacts");

        var answer = organizer.post("/api/v1/events/" + event + "/attendances", Map.of("person_id", person)).expect(503);

        assertThat(answer.json().path("code").asText()).isEqualTo("owner_unreachable");
        assertThat(answer.header("Retry-After")).isNotNull();
        system.release("contacts");
        system.awaitReady();
        assertThat(attendants(event)).isEmpty();
    }

    /** As a good client does: the same key until there is an answer. */
    private String signUpSomebodyNew(String committee, String event) {
        String person = persistently("/api/v1/people", Map.of("given_name", "Persona", "committee_id", committee));
        persistently("/api/v1/committees/" + committee + "/memberships", Map.of("person_id", person, "role", "member"));
        persistently("/api/v1/events/" + event + "/attendances", Map.of("person_id", person));
        return person;
    }

    private String persistently(String path, Map<String, ?> body) {
        String key = UUID.randomUUID().toString();
        var id = new String[1];
        Patience.until("POST " + path + " is answered", java.time.Duration.ofMinutes(3), () -> {
            try {
                var answer = organizer.post(path, body, key);
                if (answer.status() == 201 || answer.status() == 200) {
                    id[0] = answer.id();
                    return true;
                }
                assertThat(answer.status()).as(answer.text()).isIn(409, 500, 502, 503, 504);
                return false;
            } catch (UncheckedIOException brokenConnection) {
                return false;
            }
        });
        return id[0];
    }

    private List<String> attendants(String event) {
        return all("/api/v1/events/" + event + "/attendances");
    }

    private List<String> memberships(String committee) {
        return all("/api/v1/committees/" + committee + "/memberships");
    }

    private List<String> all(String path) {
        var people = new ArrayList<String>();
        String cursor = null;
        do {
            var page = organizer.get(path + "?limit=200" + (cursor == null ? "" : "&cursor=" + cursor)).expect(200).json();
            page.path("items").forEach(item -> people.add(item.path("person_id").asText()));
            cursor = page.path("next").asText(null);
        } while (cursor != null);
        assertThat(new TreeSet<>(people)).hasSameSizeAs(people);
        return people;
    }

    private static void await(List<String> written, int count) {
        Patience.until(count + " people are signed up", java.time.Duration.ofMinutes(4), () -> written.size() >= count);
    }
}
