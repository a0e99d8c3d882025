package org.vecindad.contacts.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.partner;

import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The warning while somebody is being typed in. */
@OnRealEngines
class LikelyDuplicatesTest {

    private Somebody lucia;
    private Somebody beto;

    @BeforeEach
    void twoLeads() {
        lucia = leadOf(committee("Mission"));
        beto = leadOf(committee("Fruitvale"));
    }

    private static ValidatableResponse typed(Somebody who, Object... properties) {
        return who.asks().body(body(properties)).post("/people/likely-duplicates").then().statusCode(200);
    }

    @Test
    void saysWhoItLooksLikeAndWhy() {
        var person = lucia.adds("given_name", "José Guadalupe", "family_name", "Tzunux Ajpop", "phones", List.of(Map.of("number", "4155550811")));

        typed(lucia, "given_name", "Pepe", "family_name", "tzunux", "phones", List.of(Map.of("number", "(415) 555-0811")))
                .body("items.person.id", contains(person.toString())).body("items[0].reasons.code", hasItem("same_phone")).body("items[0].reasons.code", hasItem("nickname"))
                .body("items[0].reasons.code", hasItem("surname_missing"));
    }

    @Test
    void answersSomebodyElsesPersonExactlyAsNobody() {
        lucia.adds("given_name", "Escondida", "family_name", "Quiej Tzoc", "phones", List.of(Map.of("number", "4155550812")));

        var theirs = typed(beto, "given_name", "Escondida", "family_name", "Quiej Tzoc", "phones", List.of(Map.of("number", "4155550812"))).extract().asString();
        var nobodys = typed(beto, "given_name", "Nadie", "family_name", "Tampoco", "phones", List.of(Map.of("number", "4155559999"))).extract().asString();

        assertThat(theirs).isEqualTo(nobodys);
        typed(SAM, "given_name", "Escondida", "family_name", "Quiej Tzoc").body("items.person.display_name", hasItem("Escondida Quiej Tzoc"));
    }

    @Test
    void takesNoSisterForHerSister() {
        lucia.adds("given_name", "Carla", "family_name", "Xol Caal", "phones", List.of(Map.of("number", "4155550813")), "emails", List.of(Map.of("address", "familia.xol@example.org")));

        typed(lucia, "given_name", "Carlos", "family_name", "Xol Caal", "phones", List.of(Map.of("number", "4155550813"))).body("items", empty());
        typed(lucia, "given_name", "Mariela", "family_name", "Xol Caal", "emails", List.of(Map.of("address", "familia.xol@example.org"))).body("items", empty());
    }

    @Test
    void bearsWithWhatIsHalfTyped() {
        var person = lucia.adds("given_name", "Xiomara", "family_name", "Cux Pop");

        typed(lucia, "given_name", "Xiomara", "family_name", "Cux", "phones", List.of(Map.of("number", "415")), "emails", List.of(Map.of("address", "xio@")))
                .body("items.person.id", contains(person.toString()));
        typed(lucia).body("items", empty());
    }

    @Test
    void showsAtMostFive() {
        for (int i = 0; i < 7; i++) {
            lucia.adds("given_name", "Repetida", "family_name", "Chub Ical", "phones", List.of(Map.of("number", "415555082" + i)));
        }

        typed(lucia, "given_name", "Repetida", "family_name", "Chub Ical").body("items.size()", lessThanOrEqualTo(5)).body("items.size()", org.hamcrest.Matchers.equalTo(5));
    }

    @Test
    void isNotForAPartnerWithoutTheScope() {
        partner(UUID.randomUUID(), "people:write").asks().body("{}").post("/people/likely-duplicates").then().statusCode(403);
    }
}
