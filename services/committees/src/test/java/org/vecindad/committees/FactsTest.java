package org.vecindad.committees;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.chassis.facts.ReceivedFact;
import org.vecindad.chassis.testing.FactsProbe;

/** What is told of committees and memberships is what the schemas promise, in the order it happened. */
@OnRealParts
class FactsTest {

    private static final Path FACTS = Path.of("src/main/resources/facts");
    private static final String COMMITTEE = "committees.committee.v1";
    private static final String MEMBERSHIP = "committees.membership.v1";

    @ParameterizedTest
    @ValueSource(strings = {COMMITTEE, MEMBERSHIP})
    void everySampleEverCommittedFitsItsSchema(String topic) throws IOException {
        try (var samples = Files.list(FACTS.resolve("samples").resolve(topic))) {
            assertThat(samples.toList()).isNotEmpty().allSatisfy(sample -> assertFits(topic, Files.readString(sample)));
        }
    }

    @Test
    void aCommitteesLifeIsToldInOrder() {
        var id = Api.founded("Contado");
        Api.patch("sam", Api.committee(id), Map.of("state", "active")).then().statusCode(200);
        Api.patch("sam", Api.committee(id), Map.of("name", "Recontado")).then().statusCode(200);

        var told = told(COMMITTEE, id);

        assertThat(told).extracting(ReceivedFact::type).containsExactly("committees.committee.founded.v1", "committees.committee.state_changed.v1", "committees.committee.changed.v1");
        assertThat(told).extracting(ReceivedFact::version).containsExactly(1L, 2L, 3L);
        assertThat(told).extracting(fact -> fact.data().get("name").asText()).containsExactly("Contado", "Contado", "Recontado");
        assertThat(told).allSatisfy(fact -> assertFits(COMMITTEE, fact.data().toString()));
    }

    @Test
    void aMembershipsLifeIsToldInOrder() {
        var committee = Api.founded("Contado");
        var id = Api.joined(committee, ContactsStub.somebodySeenBy(Api.user("sam")), "captain", "sam");
        var path = Api.membership(committee, id);
        Api.patch("sam", path, Map.of("role", "co_lead")).then().statusCode(200);
        Api.patch("sam", path, Map.of("user_id", UUID.randomUUID())).then().statusCode(200);
        Api.as("sam").delete(path).then().statusCode(204);
        Api.patch("sam", path, Map.of("state", "active")).then().statusCode(200);

        var told = told(MEMBERSHIP, id);

        assertThat(told).extracting(ReceivedFact::type).containsExactly("committees.membership.joined.v1", "committees.membership.role_changed.v1",
            "committees.membership.linked.v1", "committees.membership.left.v1", "committees.membership.joined.v1");
        assertThat(told).extracting(fact -> fact.data().get("state").asText()).containsExactly("active", "active", "active", "ended", "active");
        assertThat(told).allSatisfy(fact -> assertFits(MEMBERSHIP, fact.data().toString()));
    }

    @Test
    void aHandoverIsToldOfBoth() {
        var committee = Api.founded("Contado");
        var former = Api.joined(committee, "a former lead", "lead");
        var next = Api.joined(committee, "a next lead", "co_lead");

        Api.patch("a former lead", Api.membership(committee, former), Map.of("role", "member", "successor_id", next)).then().statusCode(200);

        assertThat(told(MEMBERSHIP, former).getLast().data().get("role").asText()).isEqualTo("member");
        assertThat(told(MEMBERSHIP, next).getLast().data().get("role").asText()).isEqualTo("lead");
    }

    @Test
    void whatIsRefusedIsNotTold() {
        var committee = Api.founded("Contado");
        Api.patch("sam", Api.committee(committee), Map.of("name", "Otro", "state", "paused")).then().statusCode(409);

        assertThat(told(COMMITTEE, committee)).hasSize(1);
        Api.as("sam").get(Api.committee(committee)).then().body("name", org.hamcrest.Matchers.equalTo("Contado"));
    }

    private static List<ReceivedFact> told(String topic, UUID key) {
        try (var probe = new FactsProbe()) {
            probe.awaitQuiet();
            return probe.read(topic).stream().filter(fact -> fact.key().equals(key)).toList();
        }
    }

    private static void assertFits(String topic, String data) {
        assertThat(schema(topic).validate(data, InputFormat.JSON)).as(data).isEmpty();
    }

    private static Schema schema(String topic) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Files.readString(FACTS.resolve(topic + ".schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
