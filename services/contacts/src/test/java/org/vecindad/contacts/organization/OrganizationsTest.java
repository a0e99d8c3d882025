package org.vecindad.contacts.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.partner;
import static org.vecindad.contacts.organization.Partners.added;
import static org.vecindad.contacts.organization.Partners.changes;

import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import java.util.List;
import java.util.UUID;

@OnRealEngines
class OrganizationsTest {

    @Test
    void showsLeadsAllOfThemAndOthersWhatIsListed() {
        var mine = leadOf(committee("Mission"));
        var other = leadOf(committee("Fruitvale"));
        var dana = new Somebody(Tokens.of("dana").sign());
        var hidden = added(mine, "name", "Taquería " + UUID.randomUUID());
        var listed = added(SAM, "public_listing", true);

        other.asks().get("/organizations/{id}", hidden).then().statusCode(200);
        mine.asks().queryParam("q", "TAQUERÍA").get("/organizations").then().body("items.id", hasItem(hidden));
        SAM.asks().get("/organizations/{id}", hidden).then().statusCode(200);
        dana.asks().get("/organizations/{id}", listed).then().statusCode(200);
        dana.asks().get("/organizations/{id}", hidden).then().statusCode(404);
        dana.asks().queryParam("q", "taquería").get("/organizations").then().body("items.id", not(hasItem(hidden)));
    }

    @Test
    void letsALeadChangeWhatTheyAddedAndTakeAnyListingDown() {
        var mine = leadOf(committee("Mission"));
        var other = leadOf(committee("Fruitvale"));
        var id = added(mine, "name", "Tienda");

        changes(mine, id, "name", "Tienda Nueva").statusCode(200);
        changes(other, id, "name", "Mine").statusCode(404);
        changes(mine, id, "public_listing", true).statusCode(403).body("code", equalTo("organizers_decide"));
        changes(SAM, id, "public_listing", true).statusCode(200);
        changes(other, id, "public_listing", false).statusCode(200).body("public_listing", equalTo(false));
        changes(other, id, "next_visit_on", "2030-01-15").statusCode(200).body("next_visit_on", equalTo("2030-01-15"));
        mine.asks().body(body("name", "Otra", "type", "media", "public_listing", true)).post("/organizations").then().statusCode(403);
        mine.asks().body(body("name", "Otra", "type", "media", "stage", "active")).post("/organizations").then().statusCode(403);
    }

    @Test
    void keepsWhatAnOrganizationSaysOfItself() {
        var id = added(SAM, "service_area", List.of("94110", "Mission "), "capacities", List.of("interpreters", "una cocina"), "website", "example.org/hola",
                "phone", "415 555 0142", "email", "casa@Example.org", "address_line", "24th St 3250", "mou_signed_on", "2026-01-10", "mou_review_on", "2027-01-10",
                "mou_link", "https://example.org/mou.pdf");

        SAM.asks().get("/organizations/{id}", id).then().body("service_area", contains("94110", "Mission")).body("capacities", contains("interpreters", "una cocina"))
                .body("website", equalTo("https://example.org/hola")).body("phone", equalTo("+14155550142")).body("email", equalTo("casa@example.org"))
                .body("mou_review_on", equalTo("2027-01-10")).body("mine", equalTo(true));
        SAM.asks().queryParam("q", "24th st").get("/organizations").then().body("items.id", hasItem(id));
        SAM.asks().queryParam("stage", "prospect").queryParam("type", "labor_union").queryParam("count", true).queryParam("limit", 1).get("/organizations")
                .then().statusCode(200).body("items", hasSize(1)).body("total", greaterThanOrEqualTo(1));
        changes(SAM, id, "website", "javascript:alert(1)", "phone", "not one", "email", "@", "languages", List.of("?"))
                .statusCode(400).body("violations.pointer", containsInAnyOrder("/website", "/phone", "/email", "/languages"));
    }

    @Test
    void listsWhoseAgreementIsToBeLookedAtAgain() {
        var due = added(SAM, "mou_signed_on", "2026-01-10", "mou_review_on", "2027-01-10");
        var later = added(SAM, "mou_signed_on", "2026-01-10", "mou_review_on", "2027-01-11");

        SAM.asks().queryParam("mou_review_by", "2027-01-10").queryParam("limit", 200).get("/organizations").then().statusCode(200)
                .body("items.id", hasItem(due)).body("items.id", not(hasItem(later)));
        SAM.asks().queryParam("mou_review_by", "pronto").get("/organizations").then().statusCode(400).body("violations.pointer", contains("/mou_review_by"));
    }

    @Test
    void namesWhoSpeaksForItToThoseWhoSeeThem() {
        var lead = leadOf(committee("Mission"));
        var other = leadOf(committee("Fruitvale"));
        var rosa = lead.adds("given_name", "Rosa");
        var id = added(lead, "representative_person_id", rosa);

        lead.asks().get("/organizations/{id}", id).then().body("representative_person_id", equalTo(rosa.toString()));
        other.asks().get("/organizations/{id}", id).then().body("representative_person_id", nullValue());
        other.asks().body(body("name", "X", "type", "media", "representative_person_id", rosa)).post("/organizations").then().statusCode(404);
        changes(other, id, "next_visit_on", "2030-01-15").statusCode(200);
        lead.asks().get("/organizations/{id}", id).then().body("representative_person_id", equalTo(rosa.toString()));
        var sister = lead.adds("given_name", "Rosita");
        lead.asks().body(body("other_id", rosa)).post("/people/{id}/merges", sister).then().statusCode(201);
        lead.asks().get("/organizations/{id}", id).then().body("representative_person_id", equalTo(sister.toString()));
        SAM.asks().post("/people/{id}/erasure", sister).then().statusCode(204);
        lead.asks().get("/organizations/{id}", id).then().body("representative_person_id", nullValue());
    }

    @Test
    void showsAPartnerItselfWithTheScopeForIt() {
        var own = added(SAM);
        var other = added(SAM, "public_listing", true);
        var partner = partner(UUID.fromString(own), "organizations:read");

        partner.asks().get("/organizations/{id}", own).then().statusCode(200).body("id", equalTo(own));
        partner.asks().get("/organizations/{id}", other).then().statusCode(404);
        partner.asks().get("/organizations").then().statusCode(403);
        partner(UUID.fromString(own), "people:read").asks().get("/organizations/{id}", own).then().statusCode(403);
    }

    @Test
    void goesForGoodUnlessItSeesPeople() {
        var lead = leadOf(committee("Mission"));
        var id = added(SAM);
        var person = lead.adds("given_name", "Ana");
        String consent = lead.asks().body(body("purpose", "share_with:" + id, "channel", "in_person", "wording", "sí")).post("/people/{id}/consents", person)
                .then().statusCode(201).extract().path("id");

        lead.asks().header("If-Match", "*").delete("/organizations/{id}", id).then().statusCode(403);
        SAM.asks().delete("/organizations/{id}", id).then().statusCode(428);
        SAM.asks().header("If-Match", "*").delete("/organizations/{id}", id).then().statusCode(409).body("code", equalTo("organization_sees_people"));
        lead.asks().post("/people/{id}/consents/{consent}/withdrawal", person, consent).then().statusCode(200);
        SAM.asks().header("If-Match", "*").delete("/organizations/{id}", id).then().statusCode(204);
        SAM.asks().get("/organizations/{id}", id).then().statusCode(404);
    }

    @Test
    void followsThePartnership() {
        var id = added(SAM);

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
        var organization = added(lead, "type", "faith_community");
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
