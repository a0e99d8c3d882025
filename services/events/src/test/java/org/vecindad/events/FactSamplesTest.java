package org.vecindad.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.events.Coalition.FACTS;
import static org.vecindad.events.Coalition.changing;
import static org.vecindad.events.Coalition.committee;
import static org.vecindad.events.Coalition.leadOf;
import static org.vecindad.events.Coalition.plan;
import static org.vecindad.events.Coalition.planned;
import static org.vecindad.events.Coalition.signedUp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.chassis.facts.ReceivedFact;
import org.vecindad.chassis.testing.FactsProbe;

/** What we tell keeps to its schema, and what others ever told is still understood. */
@OnRealEngines
class FactSamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path OURS = Path.of("src/main/resources/facts");

    private static Schema schema(String topic) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(OURS.resolve(topic + ".schema.json")));
    }

    private static List<JsonNode> samples(Path facts, String topic) throws IOException {
        var folder = facts.resolve("samples").resolve(topic);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(file -> {
                try {
                    return JSON.readTree(file.toFile());
                } catch (IOException unreadable) {
                    throw new AssertionError(file.toString(), unreadable);
                }
            }).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.event.v1", "events.attendance.v1"})
    void keepsItsSamplesToItsSchema(String topic) throws IOException {
        assertThat(samples(OURS, topic)).isNotEmpty();
        for (var sample : samples(OURS, topic)) {
            assertThat(schema(topic).validate(sample)).as(sample.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.event.v1", "events.attendance.v1"})
    void tellsWhatItsSchemaSays(String topic) throws IOException {
        var lead = leadOf(committee("Mission"));
        var event = planned(lead, plan("capacity", 1));
        var attendance = signedUp(lead, event);
        signedUp(lead, event);
        lead.asks().post("/api/v1/events/{event}/attendances/{id}/check-in", event, attendance).then().statusCode(200);
        changing(lead, event).body(Map.of("state", "cancelled")).patch("/api/v1/events/{id}", event).then().statusCode(200);
        FACTS.awaitQuiet();

        var told = FACTS.read(topic).stream().filter(fact -> !fact.tombstone()).map(ReceivedFact::data).toList();

        assertThat(told).isNotEmpty();
        for (var data : told) {
            assertThat(schema(topic).validate(data)).as(data.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"committees/committees.committee.v1", "committees/committees.membership.v1", "contacts/contacts.person.v1"})
    void understandsEverySampleOfWhatItHears(String ownerAndTopic) throws IOException {
        String owner = ownerAndTopic.split("/")[0];
        String topic = ownerAndTopic.split("/")[1];
        long before = dead();
        for (var sample : samples(Path.of("..", owner, "src/main/resources/facts"), topic)) {
            FACTS.publish(topic, topic + ".sample", sample);
        }

        FACTS.awaitQuiet();

        assertThat(dead()).isEqualTo(before);
    }

    @Test
    void setsAsideWhatMakesNoSense() {
        long before = dead();
        var id = UUID.randomUUID();

        FACTS.publish("committees.membership.v1", "committees.membership.joined.v1", id, 1, "{\"id\":\"" + id + "\",\"version\":1}");
        FACTS.awaitQuiet();

        assertThat(dead()).isEqualTo(before + 1);
    }

    private static long dead() {
        long dead = 0;
        for (var feed : FactsProbe.status().path("feeds")) {
            dead += feed.path("dead").asLong();
        }
        return dead;
    }
}
