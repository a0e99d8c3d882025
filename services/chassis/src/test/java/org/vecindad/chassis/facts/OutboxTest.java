package org.vecindad.chassis.facts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vecindad.chassis.facts.PebbleFact.TOPIC;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.FactsProbe;
import org.vecindad.chassis.testing.LocalPlatform;
import org.vecindad.chassis.testing.Tokens;

@QuarkusTest
@TestProfile(PebblesProfile.class)
@WithTestResource(LocalPlatform.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    WorkDatabase database;

    private final FactsProbe probe = new FactsProbe();

    @AfterEach
    void tearDown() {
        probe.close();
    }

    @Test
    void tellsWhatCommitted() throws SQLException {
        var id = found("red");
        paint(id, "blue", 204);

        probe.awaitQuiet();

        assertThat(probe.read(TOPIC)).filteredOn(fact -> fact.key().equals(id)).extracting(fact -> fact.data().path("color").asText())
            .containsExactly("red", "blue");
        assertThat(known(id)).isEqualTo("blue");
    }

    @Test
    void isSilentAboutWhatWasRolledBack() {
        var id = found("red");
        paint(id, "invisible", 500);

        probe.awaitQuiet();

        assertThat(probe.read(TOPIC)).filteredOn(fact -> fact.key().equals(id)).hasSize(1);
    }

    @Test
    void takesNothingOutsideATransaction() {
        assertThatThrownBy(() -> outbox.record(PebbleFact.of(UUID.randomUUID(), 1, "red"))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void saysHowFarBehindItIs() {
        found("red");
        probe.awaitQuiet();

        var status = FactsProbe.status();

        assertThat(status.path("leading").asBoolean()).isTrue();
        assertThat(status.path("feeds")).hasSize(1);
        assertThat(status.path("feeds").get(0).path("topic").asText()).isEqualTo(TOPIC);
        assertThat(status.path("feeds").get(0).path("applied").asLong()).isPositive();
    }

    @Test
    void metersWhatWaits() {
        assertThat(given().basePath("").get("/q/metrics").asString())
            .contains("facts_outbox_depth ", "facts_outbox_oldest_age_seconds ", "facts_sent_total ", "facts_lag{topic=\"" + TOPIC + "\"}");
    }

    @Test
    void letsOnlyAdministratorsOperate() {
        given().basePath("/api/v1").get("/operations/committees/feeds").then().statusCode(401);
        given().basePath("/api/v1").auth().oauth2(Tokens.of("sam").sign()).get("/operations/committees/feeds").then().statusCode(403);
        given().basePath("/api/v1").auth().oauth2(Tokens.of("omar").sign()).get("/operations/elsewhere/feeds").then().statusCode(404);
        given().basePath("/api/v1").auth().oauth2(Tokens.of("omar").sign()).get("/operations/committees/dead-letters").then().statusCode(200);
        given().basePath("/api/v1").auth().oauth2(Tokens.of("omar").sign()).post("/operations/committees/dead-letters/replay").then().statusCode(200);
    }

    @Test
    void hearsATopicAgainWhenAnAdministratorSaysSo() throws SQLException {
        var id = found("green");
        probe.awaitQuiet();
        forget(id);

        given().basePath("/api/v1").auth().oauth2(Tokens.of("omar").sign()).post("/operations/committees/feeds/" + TOPIC + "/rebuild")
            .then().statusCode(202);

        probe.awaitQuiet();
        assertThat(known(id)).isEqualTo("green");
    }

    private static UUID found(String color) {
        return UUID.fromString(given().basePath("/api/v1").body(color).post("/pebbles").then().statusCode(200).extract().asString());
    }

    private static void paint(UUID id, String color, int status) {
        given().basePath("/api/v1").body(color).put("/pebbles/" + id).then().statusCode(status);
    }

    private String known(UUID id) throws SQLException {
        try (var connection = database.pooled(); var select = connection.prepareStatement("select color from known_pebble where id = ?")) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private void forget(UUID id) throws SQLException {
        try (var connection = database.pooled(); var delete = connection.prepareStatement("delete from known_pebble where id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }
}
