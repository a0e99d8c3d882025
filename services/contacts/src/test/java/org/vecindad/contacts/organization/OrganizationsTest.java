package org.vecindad.contacts.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import java.util.List;
import java.util.UUID;

@OnRealEngines
class OrganizationsTest {

    private static String added(Somebody by, String name, boolean listed) {
        return by.asks().body(body("name", name, "type", "labor_union", "languages", List.of("es"), "public_listing", listed)).post("/organizations")
                .then().statusCode(201).body("stage", equalTo("prospect")).extract().path("id");
    }

    @Test
    void showsWhatIsListedToEveryoneAndTheRestToWhoBroughtIt() {
        var mine = leadOf(committee("Mission"));
        var other = leadOf(committee("Fruitvale"));
        var listed = added(mine, "Unión " + UUID.randomUUID(), true);
        var hidden = added(mine, "Taquería " + UUID.randomUUID(), false);

        other.asks().get("/organizations/{id}", listed).then().statusCode(200);
        other.asks().get("/organizations/{id}", hidden).then().statusCode(404);
        other.asks().queryParam("q", "taquería").get("/organizations").then().body("items.id", not(hasItem(hidden)));
        mine.asks().queryParam("q", "TAQUERÍA").get("/organizations").then().body("items.id", hasItem(hidden));
        SAM.asks().get("/organizations/{id}", hidden).then().statusCode(200);
        other.asks().header("If-Match", "\"1\"").body(body("name", "Mine")).patch("/organizations/{id}", listed).then().statusCode(404);
    }

    @Test
    void followsThePartnership() {
        var id = added(SAM, "Sindicato", true);

        SAM.asks().header("If-Match", "\"1\"").body(body("stage", "active", "tax_status", "union")).patch("/organizations/{id}", id)
                .then().statusCode(200).header("ETag", "\"2\"").body("stage", equalTo("active")).body("tax_status", equalTo("union"));
        SAM.asks().header("If-Match", "\"2\"").body(body("stage", "prospect")).patch("/organizations/{id}", id)
                .then().statusCode(409).body("code", equalTo("stage_does_not_follow"));
        SAM.asks().header("If-Match", "\"1\"").body(body("stage", "lapsed")).patch("/organizations/{id}", id).then().statusCode(412);
        SAM.asks().body(body("stage", "lapsed")).patch("/organizations/{id}", id).then().statusCode(428);
    }

    @Test
    void refusesWhatMakesNoSense() {
        SAM.asks().body(body("name", " ", "type", "militia")).post("/organizations").then().statusCode(400);
        SAM.asks().body(body("name", " ", "type", "media")).post("/organizations").then().statusCode(400).body("violations.pointer", contains("/name"));
        new Somebody(Tokens.of("dana").sign()).asks().body(body("name", "X", "type", "media")).post("/organizations").then().statusCode(403);
    }

    @Test
    void linksPeopleWhomTheCallerSees() {
        var lead = leadOf(committee("Mission"));
        var other = leadOf(committee("Fruitvale"));
        var organization = added(lead, "Parroquia", true);
        var person = lead.adds("given_name", "Ana");

        other.asks().body(body("person_id", person)).post("/organizations/{id}/affiliations", organization).then().statusCode(404);
        String link = lead.asks().body(body("person_id", person, "role", "pastor")).post("/organizations/{id}/affiliations", organization)
                .then().statusCode(201).extract().path("id");
        lead.asks().body(body("person_id", person)).post("/organizations/{id}/affiliations", organization)
                .then().statusCode(409).body("code", equalTo("already_affiliated"));

        lead.asks().get("/organizations/{id}/affiliations", organization).then().body("items.person_id", contains(person.toString()));
        other.asks().get("/organizations/{id}/affiliations", organization).then().body("items", empty());
        other.asks().delete("/organizations/{id}/affiliations/{link}", organization, link).then().statusCode(404);
        lead.asks().delete("/organizations/{id}/affiliations/{link}", organization, link).then().statusCode(204);
        lead.asks().get("/organizations/{id}/affiliations", organization).then().body("items", empty());
    }
}
