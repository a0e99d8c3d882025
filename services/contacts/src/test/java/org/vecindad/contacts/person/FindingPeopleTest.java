package org.vecindad.contacts.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class FindingPeopleTest {

    private static final String NAME = "María José \"Pepa\" Núñez-O'Connor";

    private static Somebody leadWithPepa() {
        var lead = leadOf(committee("Mission", "es"));
        lead.adds("given_name", "María José", "additional_name", "\"Pepa\"", "family_name", "Núñez-O'Connor",
                "phones", List.of(Map.of("number", "(415) 555-0142")), "emails", List.of(Map.of("address", "Pepa.Nunez@example.org")),
                "tags", List.of("Línea Directa"), "languages_spoken", List.of("es-MX", "mam"), "identifiers", List.of("union-db:pepa 7"),
                "postal_addresses", List.of(Map.of("postal_code", "94110-1234")));
        lead.adds("given_name", "Otra", "family_name", "Persona", "preferred_language", "en");
        return lead;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nunez", "NÚÑEZ", "uñe", "u", "oco", "o'connor", "oconnor", "nunez-o'connor", "pepa", "jose nunez", "María José", "osé Núñ",
            "4155550142", "(415) 555-0142", "+1 415 555 0142", "555-0142", "0142", "415.555", "1 (415) 555-0142 x3", "011 1 415 555 0142",
            "pepa.nunez@example.org", "PEPA.NUNEZ@", "nunez@exam", "pepa.n", "maria 0142"})
    void findsSomebodyByAnyPart(String text) {
        assertThat(leadWithPepa().finds(text)).containsExactly(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nunezz", "pepe", "0143", "415 555 0143", "pepa@other.org", "gmail", "example", "josé persona", "%", "*"})
    void findsNobodyByWhatIsNotThere(String text) {
        assertThat(leadWithPepa().finds(text)).doesNotContain(NAME);
    }

    @Test
    void filters() {
        var lead = leadWithPepa();

        for (var filter : Map.of("tag", "linea directa", "language", "es", "postal_code", "94110").entrySet()) {
            lead.asks().queryParam(filter.getKey(), filter.getValue()).queryParam("count", true).get("/people")
                    .then().statusCode(200).body("items.display_name", contains(NAME)).body("total", equalTo(1));
        }
        lead.asks().queryParam("language", "mam").queryParam("tag", "nothing").get("/people").then().body("items", empty());
        lead.asks().queryParam("language", "en").get("/people").then().body("items.display_name", contains("Otra Persona"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"email|PEPA.NUNEZ@Example.ORG", "phone|4155550142", "phone|+1 (415) 555-0142", "phone|1-415-555-0142",
            "identifier|union-db:pepa 7"})
    void findsExactlyWhoCarriesADetail(String filter, String value) {
        var lead = leadWithPepa();
        lead.asks().queryParam(filter, value).queryParam("count", true).get("/people")
                .then().statusCode(200).body("items.display_name", contains(NAME)).body("total", equalTo(1));
        lead.asks().queryParam(filter, value).queryParam("tag", "nothing").get("/people").then().body("items", empty());
        leadOf(committee("Fruitvale")).asks().queryParam(filter, value).queryParam("count", true).get("/people")
                .then().statusCode(200).body("items", empty()).body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"email|nunez@example.org", "phone|555-0142 x", "phone|4155550143", "identifier|union-db:pepa", "identifier|pepa 7"})
    void findsNobodyByAPartOfADetail(String filter, String value) {
        leadWithPepa().asks().queryParam(filter, value).get("/people").then().body("items", anyOf(nullValue(), empty()));
    }

    @Test
    void wantsAllDetailsOfOnePerson() {
        var lead = leadWithPepa();
        lead.asks().queryParam("email", "pepa.nunez@example.org").queryParam("phone", "4155550142").get("/people").then().body("items", hasSize(1));
        lead.asks().queryParam("email", "pepa.nunez@example.org").queryParam("phone", "4155550143").get("/people").then().body("items", empty());
        lead.asks().queryParam("phone", "no number").get("/people").then().statusCode(400).body("violations.code", contains("not_a_phone"));
        lead.asks().queryParam("email", "nobody").get("/people").then().statusCode(400).body("violations.code", contains("not_an_email"));
    }

    @Test
    void showsWhatAListNeeds() {
        leadWithPepa().asks().queryParam("q", "pepa").get("/people").then()
                .body("items[0].phone", equalTo("+14155550142")).body("items[0].email", equalTo("Pepa.Nunez@example.org"))
                .body("items[0].has_phone", equalTo(true)).body("items[0].postal_code", equalTo("94110-1234"))
                .body("items[0].tags", contains("Línea Directa")).body("items[0].preferred_language", equalTo("es"))
                .body("items[0].version", nullValue()).body("total", nullValue()).header("Link", nullValue());
    }

    @Test
    void walksAllPagesInTheOrderOfNames() {
        var lead = leadOf(committee("Mission"));
        var names = List.of("Álvarez", "Alvarez", "Muñoz", "Munoz", "Nuñez", "nunez", "Zapata", "Ortiz", "de la Cruz", "Ñopo");
        names.forEach(name -> lead.adds("given_name", "Ana", "family_name", name));

        var walked = new ArrayList<String>();
        String cursor = null;
        do {
            var request = lead.asks().queryParam("limit", 3).queryParam("count", true);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/people")
                    .then().statusCode(200).body("total", equalTo(names.size())).extract();
            walked.addAll(page.path("items.family_name"));
            cursor = page.path("next");
            assertThat(page.header("Link") == null).isEqualTo(cursor == null);
        } while (cursor != null);

        assertThat(walked).hasSameSizeAs(names).containsAll(names);
        assertThat(walked.indexOf("de la Cruz")).isLessThan(walked.indexOf("Munoz"));
        assertThat(walked.indexOf("Ñopo")).isBetween(walked.indexOf("Nuñez"), walked.indexOf("Ortiz"));
        assertThat(walked).last().isEqualTo("Zapata");
    }

    @Test
    void refusesWhatIsNoCursorAndNoLimit() {
        var lead = leadOf(committee("Mission"));
        lead.asks().queryParam("cursor", "made-up").get("/people").then().statusCode(400).body("violations[0].pointer", equalTo("/cursor"));
        lead.asks().queryParam("limit", 201).get("/people").then().statusCode(400).body("violations[0].code", equalTo("out_of_range"));
    }

    @Test
    void showsNothingToTheLeadOfAnotherCommittee() {
        var mission = committee("Mission");
        var lucia = leadOf(mission);
        var beto = leadOf(committee("Fruitvale"));
        var secret = "Secreta" + UUID.randomUUID().toString().substring(0, 8);
        var person = lucia.adds("given_name", secret);

        beto.asks().get("/people/{id}", person).then().statusCode(404);
        beto.asks().get("/people/{id}/timeline", person).then().statusCode(404);
        beto.asks().get("/people/{id}/consents", person).then().statusCode(404);
        beto.asks().header("If-Match", "\"1\"").body(body("given_name", "Mine")).patch("/people/{id}", person).then().statusCode(404);
        beto.asks().delete("/people/{id}", person).then().statusCode(404);
        beto.asks().post("/people/{id}/restoration", person).then().statusCode(404);
        beto.asks().post("/people/{id}/erasure", person).then().statusCode(403);
        beto.asks().body(body("purpose", "events", "channel", "sms")).post("/people/{id}/consents", person).then().statusCode(404);
        beto.asks().queryParam("count", true).get("/people").then().body("items", empty()).body("total", equalTo(0));
        beto.asks().queryParam("committee_id", mission).queryParam("count", true).get("/people").then().body("items", empty()).body("total", equalTo(0));
        beto.asks().body(body("ids", List.of(person))).post("/people/cards").then().statusCode(200).body("items", empty());
        assertThat(beto.finds(secret)).isEmpty();
        assertThat(lucia.finds(secret)).containsExactly(secret);
        assertThat(SAM.finds(secret)).containsExactly(secret);
    }

    @Test
    void answersCardsInTheirOrder() {
        var lead = leadOf(committee("Mission", "es"));
        var ana = lead.adds("given_name", "Ana");
        var beto = lead.adds("alias", "Beto", "phones", List.of(Map.of("number", "4155550177")));

        lead.asks().body(body("ids", List.of(beto, UUID.randomUUID(), ana))).post("/people/cards").then().statusCode(200)
                .body("items.id", contains(beto.toString(), ana.toString()))
                .body("items[0].display_name", equalTo("Beto")).body("items[0].phone", equalTo("+14155550177"));
        lead.asks().body(body("ids", java.util.stream.Stream.generate(UUID::randomUUID).limit(201).toList())).post("/people/cards")
                .then().statusCode(400).body("violations[0].code", equalTo("too_long"));
    }

    @Test
    void doesNotRepeatTheQueryInAHeader() {
        var lead = leadOf(committee("Mission"));
        lead.adds("given_name", "Ana");
        lead.adds("given_name", "Anabel");

        lead.asks().queryParam("q", "ana").queryParam("limit", 1).get("/people").then().header("Link", not(containsString("ana")));
    }
}
