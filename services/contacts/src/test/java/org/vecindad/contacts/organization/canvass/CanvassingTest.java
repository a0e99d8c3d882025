package org.vecindad.contacts.organization.canvass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.organization.Partners.added;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@OnRealEngines
class CanvassingTest {

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @Inject
    @DataSource("keyring")
    AgroalDataSource keyring;

    @Inject
    ForgettingVisits forgetting;

    private Somebody lead;

    @BeforeEach
    void aLead() {
        lead = leadOf(committee("Mission"));
    }

    private static String visited(Somebody by, String shop, Object... properties) {
        return by.asks().body(body(properties)).post("/organizations/{id}/visits", shop).then().statusCode(201).extract().path("id");
    }

    @Test
    void logsAVisitAndWhenToComeAgain() {
        var shop = added(lead, "type", "small_business", "address_line", "24th St 3250", "next_visit_on", "2026-01-01");

        visited(lead, shop, "answer", "interested", "pitch", "fourth_amendment_workplace", "note", "Volver cuando esté don Chuy", "next_visit_on", "2030-01-15");

        lead.asks().get("/organizations/{id}/visits", shop).then().body("items", hasSize(1)).body("items[0].answer", equalTo("interested"))
                .body("items[0].note", equalTo("Volver cuando esté don Chuy")).body("items[0].mine", equalTo(true));
        lead.asks().get("/organizations/{id}", shop).then().body("next_visit_on", equalTo("2030-01-15"));
    }

    @Test
    void saysWhereToGoNextAndWhatWasSaidThere() {
        var later = added(lead, "type", "small_business");
        var sooner = added(SAM, "type", "faith_community");
        var done = added(lead, "type", "small_business", "next_visit_on", "2026-01-01");
        visited(lead, later, "answer", "nobody_there", "next_visit_on", "2029-12-15");
        visited(lead, later, "answer", "not_now", "note", "En enero", "next_visit_on", "2030-02-15");
        visited(SAM, sooner, "answer", "interested", "next_visit_on", "2030-02-14");
        visited(lead, done, "answer", "no");

        List<String> ids = lead.asks().queryParam("limit", 200).get("/organizations/to-visit").then().statusCode(200).body("items.id", not(hasItem(done)))
                .body("items.find { it.id == '" + later + "' }.last_visit.note", equalTo("En enero")).extract().path("items.id");
        assertThat(ids.indexOf(sooner)).isBetween(0, ids.indexOf(later) - 1);
        String next = lead.asks().queryParam("limit", 1).get("/organizations/to-visit").then().body("items", hasSize(1)).extract().path("next");
        lead.asks().queryParam("limit", 200).queryParam("cursor", next).get("/organizations/to-visit").then().body("items.id", hasItem(later));
        lead.asks().queryParam("cursor", "x").get("/organizations/to-visit").then().statusCode(400);
    }

    @Test
    void takesAVisitBack() {
        var shop = added(lead, "type", "small_business", "next_visit_on", "2026-01-01");
        var first = visited(lead, shop, "answer", "no");
        var other = leadOf(committee("Fruitvale"));

        lead.asks().get("/organizations/{id}", shop).then().body("next_visit_on", nullValue());
        other.asks().delete("/organizations/{id}/visits/{visit}", shop, first).then().statusCode(404);
        lead.asks().delete("/organizations/{id}/visits/{visit}", shop, first).then().statusCode(204);
        lead.asks().get("/organizations/{id}", shop).then().body("next_visit_on", equalTo("2026-01-01"));
        lead.asks().get("/organizations/{id}/visits", shop).then().body("items", hasSize(0));
    }

    @Test
    void readsPageByPage() {
        var shop = added(lead, "type", "small_business");
        for (var answer : List.of("nobody_there", "not_now", "pledged")) {
            visited(lead, shop, "answer", answer);
        }
        String next = lead.asks().queryParam("limit", 2).get("/organizations/{id}/visits", shop).then().body("items.answer", contains("pledged", "not_now")).extract().path("next");
        lead.asks().queryParam("cursor", next).get("/organizations/{id}/visits", shop).then().body("items.answer", contains("nobody_there"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        var shop = added(lead, "type", "small_business");
        lead.asks().body(body("answer", "no", "note", "A# 012 345 678", "at", "2999-01-01T00:00:00Z")).post("/organizations/{id}/visits", shop)
                .then().statusCode(400).body("violations.pointer", contains("/note", "/at"));
        lead.asks().body(body("answer", "maybe")).post("/organizations/{id}/visits", shop).then().statusCode(400);
    }

    @Test
    void isForLeadsAndOrganizers() {
        var shop = added(SAM, "public_listing", true, "next_visit_on", "2026-01-01");
        var dana = new Somebody(Tokens.of("dana").sign());

        dana.asks().get("/organizations/{id}/visits", shop).then().statusCode(404);
        dana.asks().get("/organizations/{id}/moves", shop).then().statusCode(404);
        dana.asks().body(body("answer", "no")).post("/organizations/{id}/visits", shop).then().statusCode(404);
        dana.asks().get("/organizations/to-visit").then().statusCode(200).body("items", hasSize(0));
        lead.asks().body(body("answer", "no")).post("/organizations/{id}/visits", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void sealsWhatWasNotedUnderAKeyThatGoesWithTheOrganization() throws SQLException {
        var shop = added(SAM, "type", "small_business");
        visited(SAM, shop, "answer", "interested", "note", "Don Chuy tiene miedo");

        assertThat(new String(bytes(owner, "select note from visit where organization_id = ?", shop), StandardCharsets.UTF_8)).doesNotContain("Chuy");
        assertThat(bytes(keyring, "select wrapped from data_key where owner = ? and retention = 'organization'", shop)).isNotEmpty();
        SAM.asks().header("If-Match", "*").delete("/organizations/{id}", shop).then().statusCode(204);
        assertThat(bytes(keyring, "select wrapped from data_key where owner = ?", shop)).isNull();
        assertThat(bytes(owner, "select note from visit where organization_id = ?", shop)).isNull();
    }

    @Test
    void forgetsVisitsInTime() throws SQLException {
        var shop = added(lead, "type", "small_business");
        visited(lead, shop, "answer", "no", "note", "n");

        forgetting.forget(Instant.now());
        lead.asks().get("/organizations/{id}/visits", shop).then().body("items", hasSize(1));

        forgetting.forget(Instant.now().plus(ForgettingVisits.KEPT).plusSeconds(60));
        lead.asks().get("/organizations/{id}/visits", shop).then().body("items", hasSize(0));
    }

    private static byte[] bytes(AgroalDataSource database, String sql, String id) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(sql)) {
            select.setObject(1, UUID.fromString(id));
            try (var row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }
}
