package org.vecindad.contacts.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.OMAR;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class HoldingPeopleTest {

    private static final String REASON = "Carta del abogado sobre la demanda de marzo";

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Inject
    AgroalDataSource app;

    private Somebody lucia;
    private UUID person;

    @BeforeEach
    void someone() {
        lucia = leadOf(committee("Mission"));
        person = lucia.adds("given_name", "Retenida", "note", "n");
    }

    private static String hold(UUID person) {
        return OMAR.asks().body(body("reason", REASON)).post("/people/{id}/legal-holds", person).then().statusCode(201)
                .header("Location", notNullValue()).header("ETag", equalTo("\"1\"")).body("person_id", equalTo(person.toString())).body("reason", equalTo(REASON))
                .extract().path("id");
    }

    private static void lift(String hold) {
        OMAR.asks().body(body("reason", "El caso terminó")).post("/legal-holds/{id}/lifting", hold).then().statusCode(200)
                .body("lifted_because", equalTo("El caso terminó")).body("lifted_at", notNullValue());
    }

    @Test
    void isForAdministratorsOnly() {
        var hold = hold(person);
        for (var who : List.of(SAM, lucia)) {
            who.asks().body(body("reason", "r")).post("/people/{id}/legal-holds", person).then().statusCode(403);
            who.asks().get("/legal-holds").then().statusCode(403);
            who.asks().get("/legal-holds/{id}", hold).then().statusCode(403);
            who.asks().body(body("reason", "r")).post("/legal-holds/{id}/lifting", hold).then().statusCode(403);
        }
    }

    @Test
    void beatsErasureUntilItIsLifted() {
        var hold = hold(person);

        var refused = SAM.asks().post("/people/{id}/erasure", person).then().statusCode(409).body("code", equalTo("record_is_held")).extract().asString();
        assertThat(refused).doesNotContain("abogado").doesNotContain(hold);
        OMAR.asks().post("/people/{id}/erasure", person).then().statusCode(409);
        lucia.asks().get("/people/{id}", person).then().statusCode(200).body("given_name", equalTo("Retenida"));

        lift(hold);
        SAM.asks().post("/people/{id}/erasure", person).then().statusCode(204);
    }

    @Test
    void standsAsLongAsOneOfSeveralDoes() {
        var first = hold(person);
        var second = hold(person);

        lift(first);
        SAM.asks().post("/people/{id}/erasure", person).then().statusCode(409);
        lift(second);
        SAM.asks().post("/people/{id}/erasure", person).then().statusCode(204);
    }

    @Test
    void isOnRecordWithItsReasonSealed() throws SQLException {
        var hold = hold(person);
        OMAR.asks().get("/legal-holds/{id}", hold).then().statusCode(200).body("reason", equalTo(REASON)).body("lifted_at", nullValue());
        lift(hold);
        lift(hold);

        OMAR.asks().queryParam("person_id", person).get("/legal-holds").then().statusCode(200).body("items.id", contains(hold)).body("items[0].reason", equalTo(REASON));
        OMAR.asks().queryParam("person_id", person).queryParam("state", "open").get("/legal-holds").then().body("items", empty());
        OMAR.asks().queryParam("subject", person).get("/audit").then().body("items.action", hasItems("legal_hold_put", "legal_hold_lifted", "legal_holds_listed"))
                .body("items.findAll { it.action == 'legal_hold_lifted' }", hasSize(1));
        try (var connection = work.getConnection(); var rows = connection.createStatement().executeQuery("select reason, lifted_because from legal_hold where id = '" + hold + "'")) {
            rows.next();
            assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1)).doesNotContain("abogado");
            assertThat(new String(rows.getBytes(2), StandardCharsets.ISO_8859_1)).doesNotContain("caso");
        }
    }

    @Test
    void listsAPageAtATime() {
        var holds = List.of(hold(person), hold(person), hold(person));

        var first = OMAR.asks().queryParam("person_id", person).queryParam("limit", 2).get("/legal-holds").then().body("items.id", contains(holds.get(2), holds.get(1))).extract();
        OMAR.asks().queryParam("person_id", person).queryParam("limit", 2).queryParam("cursor", first.<String>path("next")).get("/legal-holds").then()
                .body("items.id", contains(holds.get(0))).body("next", nullValue());
        OMAR.asks().queryParam("cursor", "bm8").get("/legal-holds").then().statusCode(400);
        OMAR.asks().queryParam("state", "nowhere").get("/legal-holds").then().statusCode(400);
    }

    @Test
    void needsAReason() {
        OMAR.asks().body("{}").post("/people/{id}/legal-holds", person).then().statusCode(400).body("violations.pointer", contains("/reason"));
        OMAR.asks().body(body("reason", "A012345678")).post("/people/{id}/legal-holds", person).then().statusCode(400).body("violations.code", contains("a_number"));
        OMAR.asks().body(body("reason", "r")).post("/people/{id}/legal-holds", UUID.randomUUID()).then().statusCode(404);
        OMAR.asks().body(body("reason", "r")).post("/legal-holds/{id}/lifting", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void letsPeopleBePutAwayAndHoldsWhoWas() {
        var hold = hold(person);
        SAM.asks().delete("/people/{id}", person).then().statusCode(204);
        hold(person);
        SAM.asks().post("/people/{id}/erasure", person).then().statusCode(409);
        SAM.asks().post("/people/{id}/restoration", person).then().statusCode(200);
        lift(hold);
    }

    @Test
    void followsAMergeAndComesBackFromIt() {
        var other = lucia.adds("given_name", "La misma");
        hold(other);
        var merge = lucia.asks().body(body("other_id", other, "fields", Map.of())).post("/people/{id}/merges", person).then().statusCode(201).extract().<String>path("id");

        SAM.asks().post("/people/{id}/erasure", person).then().statusCode(409);
        SAM.asks().post("/people/{id}/erasure", other).then().statusCode(409);
        OMAR.asks().queryParam("person_id", person).get("/legal-holds").then().body("items.reason", contains(REASON));

        lucia.asks().post("/people/merges/{id}/undo", merge).then().statusCode(200);
        SAM.asks().post("/people/{id}/erasure", other).then().statusCode(409);
        SAM.asks().post("/people/{id}/erasure", person).then().statusCode(204);
    }

    @Test
    void heldAsOneIsHeldAsTwo() {
        var other = lucia.adds("given_name", "La misma");
        var merge = lucia.asks().body(body("other_id", other, "fields", Map.of())).post("/people/{id}/merges", person).then().statusCode(201).extract().<String>path("id");
        // the id of the merged record leads to the one that stayed
        OMAR.asks().body(body("reason", REASON)).post("/people/{id}/legal-holds", other).then().statusCode(201).body("person_id", equalTo(person.toString()));

        lucia.asks().post("/people/merges/{id}/undo", merge).then().statusCode(200);

        for (var one : List.of(person, other)) {
            OMAR.asks().queryParam("person_id", one).get("/legal-holds").then().body("items.reason", contains(REASON));
            SAM.asks().post("/people/{id}/erasure", one).then().statusCode(409);
        }
    }

    @Test
    void isHiddenFromOrganizersBehindTheFirstWall() throws SQLException {
        hold(person);
        assertThat(seenBy("organizer")).isZero();
        assertThat(seenBy("organizer,admin")).isEqualTo(1);
    }

    @Test
    void beatsErasureBehindTheFirstWall() {
        hold(person);
        assertThatThrownBy(() -> {
            try (var connection = work.getConnection(); var update = connection.createStatement()) {
                update.executeUpdate("update person set standing = 'erasing' where id = '" + person + "'");
            }
        }).isInstanceOf(SQLException.class).hasMessageContaining("held");
    }

    private long seenBy(String roles) throws SQLException {
        try (var connection = app.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select set_config('vecindad.everything', 'true', true), set_config('vecindad.roles', '" + roles + "', true)");
                try (var row = statement.executeQuery("select count(*) from legal_hold where person_id = '" + person + "'")) {
                    row.next();
                    return row.getLong(1);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
