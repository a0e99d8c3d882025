package org.vecindad.contacts.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.organization;
import static org.vecindad.contacts.Coalition.partner;

import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import java.util.UUID;

@OnRealEngines
class RelatingPeopleTest {

    private Somebody lucia;
    private Somebody beto;
    private UUID mission;
    private UUID rosa;
    private UUID wilmer;

    @BeforeEach
    void twoPeopleOfOneCommittee() {
        mission = committee("Mission");
        lucia = leadOf(mission);
        beto = leadOf(committee("Fruitvale"));
        rosa = lucia.adds("given_name", "Rosa");
        wilmer = lucia.adds("given_name", "Wilmer");
    }

    @Test
    void saysItOfEachAsTheOtherOneWould() {
        relate(lucia, rosa, wilmer, "child").statusCode(201).body("kind", equalTo("child"), "person_id", equalTo(wilmer.toString()));
        relate(lucia, rosa, wilmer, "emergency_contact").statusCode(201);
        relate(lucia, wilmer, rosa, "emergency_contact").statusCode(201);

        of(lucia, rosa).body("items.kind", containsInAnyOrder("child", "emergency_contact", "emergency_contact_for"));
        of(lucia, wilmer).body("items.kind", containsInAnyOrder("parent", "emergency_contact", "emergency_contact_for"));
    }

    @Test
    void keepsALinkOnceWhicheverWayItIsSaid() {
        relate(lucia, rosa, wilmer, "sibling").statusCode(201);
        relate(lucia, wilmer, rosa, "sibling").statusCode(409).body("code", equalTo("already_related"));
        relate(lucia, rosa, wilmer, "parent").statusCode(201);
        relate(lucia, wilmer, rosa, "child").statusCode(409);
        relate(lucia, wilmer, rosa, "parent").statusCode(409);
    }

    @Test
    void linksNobodyToThemselves() {
        relate(lucia, rosa, rosa, "knows").statusCode(400).body("violations[0].code", equalTo("same_person"));
        relate(lucia, rosa, wilmer, "enemy").statusCode(400);
    }

    @Test
    void namesOnlyWhomTheCallerSees() {
        var hidden = beto.adds("given_name", "Oculto");

        relate(lucia, rosa, hidden, "knows").statusCode(404).body("code", equalTo("not_found"));
        relate(lucia, rosa, UUID.randomUUID(), "knows").statusCode(404).body("code", equalTo("not_found"));
        relate(lucia, hidden, rosa, "knows").statusCode(404);
        of(SAM, hidden).body("items", empty());
    }

    @Test
    void isThereOnlyForWhoeverSeesBoth() {
        var far = beto.adds("given_name", "Lejos");
        var link = relate(SAM, rosa, far, "sibling").statusCode(201).extract().<String>path("id");

        of(SAM, rosa).body("items.person_id", contains(far.toString()));
        of(lucia, rosa).body("items", empty());
        of(beto, far).body("items", empty());
        lucia.asks().get("/people/{id}/relationships", far).then().statusCode(404);
        lucia.asks().delete("/people/{id}/relationships/{link}", rosa, link).then().statusCode(404);
        beto.asks().delete("/people/{id}/relationships/{link}", far, link).then().statusCode(404);

        of(SAM, far).body("items", hasSize(1));
    }

    @Test
    void isNotForPartners() {
        var partner = partner(organization(), "people:read", "people:write");
        partner.asks().get("/people/{id}/relationships", rosa).then().statusCode(403);
        relate(partner, rosa, wilmer, "knows").statusCode(403);
    }

    @Test
    void isRemovedFromEitherEndAndComesBackWhenItIsSaidAgain() {
        var link = relate(lucia, rosa, wilmer, "grandchild").statusCode(201).extract().<String>path("id");

        lucia.asks().delete("/people/{id}/relationships/{link}", wilmer, link).then().statusCode(204);
        lucia.asks().delete("/people/{id}/relationships/{link}", wilmer, link).then().statusCode(404);
        of(lucia, rosa).body("items", empty());

        relate(lucia, rosa, wilmer, "grandchild").statusCode(201);
        of(lucia, wilmer).body("items.kind", contains("grandparent"));
    }

    @Test
    void hidesWhoWasPutAwayAndShowsThemAgain() {
        relate(lucia, rosa, wilmer, "partner").statusCode(201);

        SAM.asks().delete("/people/{id}", wilmer).then().statusCode(204);
        of(lucia, rosa).body("items", empty());
        of(SAM, rosa).body("items", empty());

        SAM.asks().post("/people/{id}/restoration", wilmer).then().statusCode(200);
        of(lucia, rosa).body("items.kind", contains("partner"));
    }

    @Test
    void comesInPages() {
        var third = lucia.adds("given_name", "Tercera");
        relate(lucia, rosa, wilmer, "knows").statusCode(201);
        relate(lucia, rosa, third, "knows").statusCode(201);

        var first = lucia.asks().queryParam("limit", 1).get("/people/{id}/relationships", rosa).then().statusCode(200).body("items", hasSize(1)).extract();
        var second = lucia.asks().queryParam("limit", 1).queryParam("cursor", first.<String>path("next")).get("/people/{id}/relationships", rosa).then().statusCode(200)
                .body("items", hasSize(1)).extract();
        assertThat(second.<String>path("items[0].person_id")).isNotEqualTo(first.<String>path("items[0].person_id"));
        lucia.asks().queryParam("cursor", "x").get("/people/{id}/relationships", rosa).then().statusCode(400);
    }

    private static ValidatableResponse relate(Somebody who, UUID person, UUID other, String kind) {
        return who.asks().body(body("person_id", other, "kind", kind)).post("/people/{id}/relationships", person).then();
    }

    private static ValidatableResponse of(Somebody who, UUID person) {
        return who.asks().get("/people/{id}/relationships", person).then().statusCode(200);
    }
}
