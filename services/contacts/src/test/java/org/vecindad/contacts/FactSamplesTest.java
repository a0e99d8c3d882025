package org.vecindad.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.contacts.Coalition.FACTS;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.organization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.chassis.facts.ReceivedFact;
import org.vecindad.chassis.testing.FactsProbe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What we tell keeps to its schema, and what others ever told is still understood. */
@OnRealEngines
class FactSamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path OURS = Path.of("src/main/resources/facts");

    @ParameterizedTest
    @ValueSource(strings = {"contacts.person.v1", "contacts.organization.v1"})
    void keepsItsSamplesToItsSchema(String topic) throws IOException {
        assertThat(samples(OURS, topic)).isNotEmpty();
        for (var sample : samples(OURS, topic)) {
            assertThat(schema(topic).validate(sample)).as(sample.toString()).isEmpty();
        }
    }

    @Test
    void tellsOfPeopleWhatTheSchemaSaysAndNoMore() throws IOException {
        var lead = leadOf(committee("Mission", "es"));
        var union = organization();
        var person = lead.adds("given_name", "Canaria", "note", "Amarilla", "skills", List.of("driving"), "emails", List.of(Map.of("address", "canaria@example.org")),
                "consents", List.of(Map.of("purpose", "volunteering", "channel", "sms"), Map.of("purpose", "share_with:" + union, "channel", "email")));
        lead.asks().header("If-Match", "\"1\"").body(body("alias", "Canarita")).patch("/people/{id}", person).then().statusCode(200);
        String consent = lead.asks().body(body("purpose", "photo", "channel", "in_person", "wording", "Canaria dice sí")).post("/people/{id}/consents", person)
                .then().statusCode(201).extract().path("id");
        lead.asks().post("/people/{id}/consents/{consent}/withdrawal", person, consent).then().statusCode(200);
        SAM.asks().delete("/people/{id}", person).then().statusCode(204);
        SAM.asks().post("/people/{id}/restoration", person).then().statusCode(200);
        var survivor = lead.adds("given_name", "Canaria");
        String merge = lead.asks().body(body("other_id", person)).post("/people/{id}/merges", survivor).then().statusCode(201).extract().path("id");
        lead.asks().post("/people/merges/{id}/undo", merge).then().statusCode(200);
        SAM.asks().post("/people/{id}/erasure", person).then().statusCode(204);
        FACTS.awaitQuiet();

        var told = FACTS.read("contacts.person.v1").stream().filter(fact -> fact.key().equals(person) && !fact.tombstone()).toList();

        assertThat(told).extracting(fact -> fact.type().replace("contacts.person.", "")).containsExactly("added.v1", "changed.v1", "consented.v1",
                "consent_withdrawn.v1", "put_away.v1", "restored.v1", "merged.v1", "unmerged.v1", "erased.v1");
        for (var fact : told) {
            assertThat(schema("contacts.person.v1").validate(fact.data())).as(fact.data().toString()).isEmpty();
            assertThat(fact.data().toString()).doesNotContainIgnoringCase("canari").doesNotContain("Amarilla");
        }
    }

    @Test
    void tellsOfOrganizationsWhatTheSchemaSays() throws IOException {
        var hidden = SAM.asks().body(body("name", "Taquería Escondida", "type", "small_business")).post("/organizations").then().statusCode(201).extract().<String>path("id");
        SAM.asks().header("If-Match", "\"1\"").body(body("stage", "active")).patch("/organizations/{id}", hidden).then().statusCode(200);
        FACTS.awaitQuiet();

        var told = FACTS.read("contacts.organization.v1").stream().map(ReceivedFact::data).toList();

        assertThat(told).isNotEmpty().allSatisfy(data -> assertThat(schema("contacts.organization.v1").validate(data)).as(data.toString()).isEmpty());
        assertThat(told.toString()).doesNotContain("Escondida");
    }

    @ParameterizedTest
    @ValueSource(strings = {"committees/committees.committee.v1", "committees/committees.membership.v1", "events/events.event.v1", "events/events.attendance.v1"})
    void understandsEverySampleOfWhatItHears(String ownerAndTopic) {
        var owner = ownerAndTopic.split("/")[0];
        var topic = ownerAndTopic.split("/")[1];
        for (var sample : samples(Path.of("..", owner, "src/main/resources/facts"), topic)) {
            FACTS.publish(topic, topic + ".sample", sample);
        }

        FACTS.awaitQuiet();

        assertThat(FactsProbe.status().path("feeds")).filteredOn(feed -> feed.path("topic").asText().equals(topic))
                .isNotEmpty().allSatisfy(feed -> assertThat(feed.path("dead").asLong()).isZero());
    }

    private static Schema schema(String topic) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(OURS.resolve(topic + ".schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> samples(Path facts, String topic) {
        try (var files = Files.list(facts.resolve("samples").resolve(topic))) {
            return files.sorted().map(FactSamplesTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
