package org.vecindad.contacts.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class SupportNeedsTest {

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    private UUID mission;
    private Somebody lucia;
    private UUID rosa;
    private UUID wilmer;

    @BeforeEach
    void somebodyNeedsSomething() {
        mission = committee("Mission");
        lucia = leadOf(mission);
        rosa = lucia.adds("given_name", "Rosa");
        wilmer = lucia.adds("given_name", "Wilmer");
    }

    @Test
    void goesFromNeededToFulfilledWithWho() {
        var ride = needs(rosa, "kind", "ride", "what", "a la corte el lunes");
        change(ride, 1, body("state", "offered", "offered_by_person_id", wilmer, "offered_note", "puede a las 8")).statusCode(200)
                .body("state", equalTo("offered")).body("offered_by_person_id", equalTo(wilmer.toString())).body("offered_note", equalTo("puede a las 8"));
        change(ride, 2, body("state", "confirmed")).statusCode(200).body("offered_by_person_id", equalTo(wilmer.toString()));
        change(ride, 3, body("state", "fulfilled")).statusCode(200).header("ETag", "\"4\"");

        board("fulfilled").body("items.id", contains(ride.toString())).body("items.what", contains("a la corte el lunes")).body("total", equalTo(1));
        board("needed").body("items", empty());
    }

    @Test
    void skipsNoStepAndForgetsAnOfferThatFellThrough() {
        var food = needs(rosa, "kind", "food");
        change(food, 1, body("state", "fulfilled")).statusCode(409).body("code", equalTo("state_does_not_follow"));
        change(food, 1, body("state", "offered", "offered_by_person_id", wilmer)).statusCode(200);
        change(food, 1, body("state", "needed")).statusCode(412);
        change(food, 2, body("state", "needed")).statusCode(200).body("offered_by_person_id", nullValue());
    }

    @Test
    void isOfferedBySomebodyTheCallerSees() {
        var stranger = leadOf(committee("Fruitvale")).adds("given_name", "Ajena");
        var ride = needs(rosa, "kind", "ride");

        change(ride, 1, body("state", "offered", "offered_by_person_id", stranger)).statusCode(404);
        change(ride, 1, body("state", "offered", "offered_by_person_id", UUID.randomUUID())).statusCode(404);
    }

    @Test
    void listsWhatIsNeededSoonestFirstPageByPage() {
        var someday = needs(rosa, "kind", "rent");
        var later = needs(rosa, "kind", "food", "needed_by", "2030-02-02");
        var soon = needs(rosa, "kind", "food", "needed_by", "2030-01-01");

        board("needed").body("items.id", contains(soon.toString(), later.toString(), someday.toString()));
        String next = lucia.asks().queryParam("state", "needed").queryParam("limit", 1).get("/support-needs").then().body("items.id", contains(soon.toString())).extract().path("next");
        lucia.asks().queryParam("state", "needed").queryParam("limit", 2).queryParam("cursor", next).get("/support-needs").then()
                .body("items.id", contains(later.toString(), someday.toString())).body("next", nullValue());
        lucia.asks().queryParam("kind", "rent").get("/support-needs").then().body("items.id", contains(someday.toString()));
        lucia.asks().queryParam("state", "burning").get("/support-needs").then().statusCode(400);
    }

    @Test
    void isItsCommitteesAndNobodyElses() {
        var ride = needs(rosa, "kind", "ride");
        var beto = leadOf(committee("Fruitvale"));

        beto.asks().get("/support-needs/{id}", ride).then().statusCode(404);
        beto.asks().header("If-Match", "\"1\"").body(body("state", "withdrawn")).patch("/support-needs/{id}", ride).then().statusCode(404);
        beto.asks().body(body("person_id", rosa, "kind", "ride")).post("/support-needs").then().statusCode(404);
        beto.asks().get("/support-needs").then().statusCode(200).body("items", empty());
        beto.asks().queryParam("committee_id", mission).get("/support-needs").then().body("items", empty());
        SAM.asks().queryParam("committee_id", mission).get("/support-needs").then().body("items.id", contains(ride.toString()));
    }

    @Test
    void keepsItsWordsSealedAndWithoutNumbersThatAreNeverWrittenDown() throws SQLException {
        var ride = needs(rosa, "kind", "other", "what", "secretísimo");
        lucia.asks().body(body("person_id", rosa, "kind", "legal", "what", "A# 123456789")).post("/support-needs").then().statusCode(400)
                .body("violations.code", contains("a_number"));

        try (var connection = work.getConnection(); var select = connection.prepareStatement("select what from support_need where id = ?")) {
            select.setObject(1, ride);
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(new String(row.getBytes(1), StandardCharsets.UTF_8)).doesNotContain("secretísimo");
            }
        }
    }

    @Test
    void forgetsWhoHelpedOnceTheyAreErased() {
        var ride = needs(rosa, "kind", "ride");
        change(ride, 1, body("state", "offered", "offered_by_person_id", wilmer, "offered_note", "Wilmer puede")).statusCode(200);
        SAM.asks().post("/people/{id}/erasure", wilmer).then().statusCode(204);

        lucia.asks().get("/support-needs/{id}", ride).then().body("state", equalTo("offered")).body("offered_by_person_id", nullValue()).body("offered_note", nullValue());
    }

    @Test
    void goesWithThePersonWhoIsErased() {
        needs(rosa, "kind", "ride");
        SAM.asks().post("/people/{id}/erasure", rosa).then().statusCode(204);

        lucia.asks().get("/support-needs").then().body("items", hasSize(0));
    }

    private UUID needs(UUID person, Object... properties) {
        var need = body(properties);
        need.put("person_id", person);
        return UUID.fromString(lucia.asks().body(need).post("/support-needs").then().statusCode(201).extract().path("id"));
    }

    private ValidatableResponse change(UUID need, int version, Map<String, Object> patch) {
        return lucia.asks().header("If-Match", "\"" + version + "\"").body(patch).patch("/support-needs/{id}", need).then();
    }

    private ValidatableResponse board(String state) {
        return lucia.asks().queryParam("state", state).queryParam("count", true).get("/support-needs").then().statusCode(200);
    }
}
