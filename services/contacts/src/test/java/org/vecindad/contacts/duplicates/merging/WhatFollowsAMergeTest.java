package org.vecindad.contacts.duplicates.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.vecindad.contacts.Coalition.OMAR;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;
import org.vecindad.contacts.outreach.calling.PhoneBank;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What names a person by id goes where the person goes, and back. */
@OnRealEngines
class WhatFollowsAMergeTest {

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    private UUID mission;
    private Somebody lucia;

    @BeforeEach
    void aLead() {
        mission = committee("Mission");
        lucia = leadOf(mission);
    }

    @Test
    void staysWithItsImagesWhileThePersonIsHeld() throws SQLException {
        var survivor = lucia.adds("given_name", "Luz");
        var other = lucia.adds("given_name", "Luz");
        merge(survivor, other);
        OMAR.asks().body(body("reason", "r")).post("/people/{id}/legal-holds", survivor).then().statusCode(201);
        try (var connection = work.getConnection(); var update = connection.createStatement()) {
            update.executeUpdate("update merge set merged_at = merged_at - interval '31 days' where merged_id = '" + other + "'");
        }

        closing.close();

        try (var connection = work.getConnection(); var row = connection.createStatement().executeQuery(
                "select count(*) from person p join merge m on m.merged_id = p.id where p.id = '" + other + "' and p.identity is not null and m.closed_at is null")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(1);
        }
    }

    @Inject
    ClosingMerges closing;

    @Test
    void takesOrganizationsAlong() {
        var survivor = lucia.adds("given_name", "Luz");
        var other = lucia.adds("given_name", "Luz");
        var union = organization("Sindicato");
        var parish = organization("Parroquia");
        affiliated(union, survivor);
        affiliated(union, other);
        affiliated(parish, other);

        var merge = merge(survivor, other);
        lucia.asks().get("/organizations/{id}/affiliations", parish).then().body("items.person_id", contains(survivor.toString()));
        lucia.asks().get("/organizations/{id}/affiliations", union).then().body("items.person_id", contains(survivor.toString()));

        undo(merge);
        lucia.asks().get("/organizations/{id}/affiliations", parish).then().body("items.person_id", contains(other.toString()));
        lucia.asks().get("/organizations/{id}/affiliations", union).then().body("items.person_id", containsInAnyOrder(survivor.toString(), other.toString()));
    }

    @Test
    void takesRelationshipsAlong() {
        var survivor = lucia.adds("given_name", "Luz");
        var other = lucia.adds("given_name", "Luz");
        var child = lucia.adds("given_name", "Nico");
        var friend = lucia.adds("given_name", "Marta");
        related(survivor, friend, "knows");
        related(friend, other, "knows");
        related(other, child, "child");
        related(survivor, other, "relative");

        var merge = merge(survivor, other);
        lucia.asks().get("/people/{id}/relationships", survivor).then().body("items.person_id", containsInAnyOrder(friend.toString(), child.toString()))
                .body("items.kind", containsInAnyOrder("knows", "child"));
        lucia.asks().get("/people/{id}/relationships", child).then().body("items.person_id", contains(survivor.toString())).body("items.kind", contains("parent"));
        lucia.asks().get("/people/{id}/relationships", friend).then().body("items.person_id", contains(survivor.toString()));

        undo(merge);
        lucia.asks().get("/people/{id}/relationships", survivor).then().body("items.person_id", containsInAnyOrder(friend.toString(), other.toString()));
        lucia.asks().get("/people/{id}/relationships", other).then().body("items.person_id", containsInAnyOrder(friend.toString(), child.toString(), survivor.toString()))
                .body("items.kind", containsInAnyOrder("knows", "child", "relative"));
    }

    @Test
    void takesConversationsAndNextStepsAlong() {
        var survivor = lucia.adds("given_name", "José");
        var other = lucia.adds("given_name", "Pepe");
        var talk = lucia.asks().body(body("kind", "call", "outcome", "reached", "note", "vive arriba")).post("/people/{id}/conversations", other).then().statusCode(201).extract().<String>path("id");
        var step = lucia.asks().body(body("what", "llevarle el volante", "due_on", "2026-12-01")).post("/people/{id}/follow-ups", other).then().statusCode(201).extract().<String>path("id");

        var merge = merge(survivor, other);
        lucia.asks().get("/people/{id}/conversations", survivor).then().body("items.id", contains(talk)).body("items.note", contains("vive arriba"));
        lucia.asks().get("/follow-ups/{id}", step).then().body("person_id", equalTo(survivor.toString())).body("what", equalTo("llevarle el volante"));
        lucia.asks().body(body("kind", "call", "outcome", "no_answer", "note", "después")).post("/people/{id}/conversations", survivor).then().statusCode(201);

        undo(merge);
        lucia.asks().get("/people/{id}/conversations", other).then().body("items.note", contains("vive arriba"));
        lucia.asks().get("/people/{id}/conversations", survivor).then().body("items.note", contains("después"));
        lucia.asks().get("/follow-ups/{id}", step).then().body("person_id", equalTo(other.toString())).body("what", equalTo("llevarle el volante"));
    }

    @Test
    void takesCheckInsAndNeedsAlong() {
        var survivor = lucia.adds("given_name", "Rosa");
        var other = lucia.adds("given_name", "Rosita");
        var plan = lucia.asks().body(body("cadence", "weekly", "language", "es", "channel", "call", "best_time", java.util.Map.of("timezone", "UTC"), "ends_on", "2100-01-01",
                "consent", java.util.Map.of("wording", "sí, llámenme", "source", "en persona"), "note", "le gusta hablar"))
                .post("/people/{id}/check-in-plans", other).then().statusCode(201).extract().<String>path("id");
        lucia.asks().body(body("outcome", "reached_needs", "needs", java.util.List.of("ride"), "note", "al doctor")).post("/check-in-plans/{id}/check-ins", plan).then().statusCode(201);

        var merge = merge(survivor, other);
        lucia.asks().get("/people/{id}/check-in-plans", survivor).then().body("items.note", contains("le gusta hablar"));
        lucia.asks().get("/check-in-plans/{id}/check-ins", plan).then().body("items.note", contains("al doctor"));
        lucia.asks().queryParam("person_id", survivor).get("/support-needs").then().body("items.kind", contains("ride"));

        undo(merge);
        lucia.asks().get("/people/{id}/check-in-plans", other).then().body("items.note", contains("le gusta hablar"));
        lucia.asks().get("/check-in-plans/{id}/check-ins", plan).then().body("items.note", contains("al doctor"));
        lucia.asks().queryParam("person_id", other).get("/support-needs").then().body("items.kind", contains("ride"));
    }

    @Test
    void isCalledOnceByEachList() throws SQLException {
        var survivor = lucia.adds("given_name", "Ana", "phones", List.of(Map.of("number", "4155550911")));
        var other = lucia.adds("given_name", "Ana", "phones", List.of(Map.of("number", "4155550912")));
        PhoneBank.list(lucia, mission, List.of(other));
        PhoneBank.list(lucia, mission, List.of(survivor, other));

        var merge = merge(survivor, other);
        assertThat(count("select count(*) from call_list_entry where person_id = ?", survivor)).isEqualTo(2);

        undo(merge);
        assertThat(count("select count(*) from call_list_entry where person_id = ?", survivor)).isEqualTo(1);
        assertThat(count("select count(*) from call_list_entry where person_id = ?", other)).isEqualTo(2);
    }

    private String merge(UUID survivor, UUID other) {
        return lucia.asks().body(body("other_id", other)).post("/people/{id}/merges", survivor).then().statusCode(201).extract().path("id");
    }

    private void undo(String merge) {
        lucia.asks().post("/people/merges/{id}/undo", merge).then().statusCode(200);
    }

    private UUID organization(String name) {
        return UUID.fromString(lucia.asks().body(body("name", name, "type", "labor_union", "languages", List.of("es"))).post("/organizations").then().statusCode(201).extract().path("id"));
    }

    private void affiliated(UUID organization, UUID person) {
        lucia.asks().body(body("person_id", person)).post("/organizations/{id}/affiliations", organization).then().statusCode(201);
    }

    private void related(UUID person, UUID other, String kind) {
        lucia.asks().body(body("person_id", other, "kind", kind)).post("/people/{id}/relationships", person).then().statusCode(201);
    }

    private long count(String sql, UUID id) throws SQLException {
        try (var connection = work.getConnection(); var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
