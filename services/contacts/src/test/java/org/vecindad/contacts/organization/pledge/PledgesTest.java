package org.vecindad.contacts.organization.pledge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.organization.Partners.added;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import java.time.LocalDate;

@OnRealEngines
class PledgesTest {

    private Somebody lead;

    @BeforeEach
    void aLead() {
        lead = leadOf(committee("Mission"));
    }

    private String signed(String organization, Object... properties) {
        var pledge = body(properties);
        pledge.putIfAbsent("kind", "fourth_amendment_workplace");
        pledge.putIfAbsent("signed_on", "2026-01-15");
        return lead.asks().body(pledge).post("/organizations/{id}/pledges", organization).then().statusCode(201).header("ETag", "\"1\"").extract().path("id");
    }

    @Test
    void keepsWhatWasSignedAndWhetherItMayBeShown() {
        var shop = added(lead, "type", "small_business");
        signed(shop, "evidence", "Foto en la carpeta", "public_listing", true);
        signed(shop, "kind", "Puerta cerrada al ICE", "signed_on", "2026-02-15", "renew_on", "2027-02-15");

        lead.asks().get("/organizations/{id}/pledges", shop).then().body("items.kind", contains("Puerta cerrada al ICE", "fourth_amendment_workplace"))
                .body("items[1].evidence", equalTo("Foto en la carpeta")).body("items.public_listing", contains(false, true)).body("items[0].organization_name", notNullValue());
    }

    @Test
    void isRenewedAndWithdrawnAndBack() {
        var shop = added(lead, "type", "small_business");
        var id = signed(shop, "renew_on", "2026-06-01", "evidence", "carta");

        lead.asks().header("If-Match", "\"1\"").body(body("renew_on", "2028-06-01")).patch("/organizations/{shop}/pledges/{id}", shop, id)
                .then().statusCode(200).body("renew_on", equalTo("2028-06-01")).body("evidence", equalTo("carta"));
        lead.asks().header("If-Match", "\"1\"").body(body("withdrawn", true)).patch("/organizations/{shop}/pledges/{id}", shop, id).then().statusCode(412);
        lead.asks().body(body("withdrawn", true)).patch("/organizations/{shop}/pledges/{id}", shop, id).then().statusCode(428);
        lead.asks().header("If-Match", "\"2\"").body(body("withdrawn", true)).patch("/organizations/{shop}/pledges/{id}", shop, id).then().body("withdrawn_at", notNullValue());
        lead.asks().header("If-Match", "\"3\"").body(body("withdrawn", false)).patch("/organizations/{shop}/pledges/{id}", shop, id).then().body("withdrawn_at", nullValue());
    }

    @Test
    void showsWhatIsToBeRenewedSoon() {
        var shop = added(lead, "name", "Panadería", "type", "small_business");
        var soon = signed(shop, "renew_on", LocalDate.now().plusDays(20).toString());
        var overdue = signed(shop, "renew_on", LocalDate.now().minusDays(3).toString());
        var later = signed(shop, "renew_on", LocalDate.now().plusDays(300).toString());
        var never = signed(shop);

        lead.asks().queryParam("limit", 200).get("/organizations/pledges").then().statusCode(200).body("items.id", hasItem(soon)).body("items.id", hasItem(overdue))
                .body("items.id", not(hasItem(later))).body("items.id", not(hasItem(never))).body("items.organization_name", hasItem("Panadería"));
        lead.asks().queryParam("limit", 200).queryParam("renew_by", LocalDate.now().plusYears(1).toString()).get("/organizations/pledges").then().body("items.id", hasItem(later));
        lead.asks().queryParam("renew_by", "soon").get("/organizations/pledges").then().statusCode(400);
        lead.asks().header("If-Match", "\"1\"").body(body("withdrawn", true)).patch("/organizations/{shop}/pledges/{id}", shop, soon).then().statusCode(200);
        lead.asks().queryParam("limit", 200).get("/organizations/pledges").then().body("items.id", not(hasItem(soon)));
    }

    @Test
    void refusesWhatMakesNoSense() {
        var shop = added(lead, "type", "small_business");
        lead.asks().body(body("kind", " ", "signed_on", "2026-01-15", "renew_on", "2025-01-15", "evidence", "A# 012 345 678")).post("/organizations/{id}/pledges", shop)
                .then().statusCode(400).body("violations.pointer", contains("/kind", "/evidence", "/renew_on"));
        lead.asks().body(body("kind", "x")).post("/organizations/{id}/pledges", shop).then().statusCode(400);
    }

    @Test
    void isForLeadsAndOrganizers() {
        var shop = added(SAM, "type", "small_business", "public_listing", true);
        var id = signed(shop);
        var dana = new Somebody(Tokens.of("dana").sign());

        dana.asks().get("/organizations/{id}", shop).then().statusCode(200);
        dana.asks().get("/organizations/{shop}/pledges", shop).then().statusCode(404);
        dana.asks().get("/organizations/{shop}/pledges/{id}", shop, id).then().statusCode(404);
        dana.asks().body(body("kind", "x", "signed_on", "2026-01-15")).post("/organizations/{shop}/pledges", shop).then().statusCode(404);
        dana.asks().get("/organizations/pledges").then().statusCode(200).body("items.size()", equalTo(0));
        SAM.asks().get("/organizations/{shop}/pledges/{id}", shop, id).then().statusCode(200);
        SAM.asks().get("/organizations/{other}/pledges/{id}", added(SAM), id).then().statusCode(404);
    }
}
