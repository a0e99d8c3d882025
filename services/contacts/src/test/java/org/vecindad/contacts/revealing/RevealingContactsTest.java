package org.vecindad.contacts.revealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.vecindad.contacts.Coalition.FACTS;
import static org.vecindad.contacts.Coalition.OMAR;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.membership;
import static org.vecindad.contacts.Coalition.organization;
import static org.vecindad.contacts.Coalition.partner;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import org.junit.jupiter.api.Test;
import org.vecindad.chassis.access.Caller;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

@OnRealEngines
@TestProfile(RevealingContactsTest.SmallBudgets.class)
class RevealingContactsTest {

    public static class SmallBudgets implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vecindad.contact-details.lead.hour", "3", "vecindad.contact-details.lead.day", "5",
                    "vecindad.contact-details.partner.hour", "1", "vecindad.contact-details.exempt", "nobody");
        }
    }

    @Inject
    BudgetConfig config;

    @Inject
    Telling telling;

    @Inject
    SharingCounts sharing;

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    private static List<UUID> people(Somebody lead, int count) {
        var people = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            people.add(lead.adds("given_name", "Contada " + i, "phones", List.of(Map.of("number", "415555020" + i))));
        }
        return people;
    }

    private static List<String> phones(Somebody lead) {
        return lead.asks().get("/people").then().statusCode(200).body("items.has_phone", everyItem(equalTo(true))).extract().path("items.phone");
    }

    @Test
    void countsWhatIsExportedAndRefusesNoCommitteeOfOnesOwn() {
        var mission = committee("Mission");
        var lead = leadOf(mission);
        people(lead, 4);
        String export = lead.asks().body(body("of", Map.of("committee_id", mission), "format", "sheet", "reason", "calls")).post("/exports").then().statusCode(201).extract().path("id");

        lead.asks().accept("*/*").get("/exports/{id}/file", export).then().statusCode(200).body("people.phones.flatten()", hasSize(4));

        lead.adds("given_name", "Abierta después", "phones", List.of(Map.of("number", "4155550299")));
        assertThat(phones(lead)).as("the first in the list, but no budget is left for her").hasSize(5).startsWith((String) null).filteredOn(Objects::nonNull).hasSize(3);
    }

    @Test
    void leavesOutOfAListWhatGoesBeyondAndKeepsTheNames() {
        var lead = leadOf(committee("Mission"));
        people(lead, 5);

        var shown = phones(lead);

        assertThat(shown).hasSize(5).filteredOn(Objects::nonNull).hasSize(3);
        assertThat(phones(lead)).isEqualTo(shown);
        lead.asks().get("/people").then().body("items.display_name", hasSize(5)).body("items.display_name", everyItem(notNullValue()));
    }

    @Test
    void opensAFewMoreAndThenSaysWhen() {
        var lead = leadOf(committee("Mission"));
        var people = people(lead, 5);
        phones(lead);

        // in the order of names: three were shown, one more is the reserve
        for (var person : people.subList(0, 4)) {
            lead.asks().get("/people/{id}", person).then().statusCode(200).body("phones", hasSize(1));
        }
        int wait = Integer.parseInt(lead.asks().get("/people/{id}", people.get(4)).then().statusCode(429).body("code", equalTo("contact_budget_spent"))
                .extract().header("Retry-After"));
        assertThat(wait).isBetween(3000, 3600);
        lead.asks().get("/people/{id}", people.get(0)).then().statusCode(200);
        lead.asks().body(body("ids", List.of(people.get(4)))).post("/people/cards").then().statusCode(200).body("items.display_name", hasSize(1))
                .body("items[0].phone", equalTo(null));
    }

    @Test
    void countsNoMembersOfOnesOwnCommittee() {
        var mission = committee("Mission");
        var lead = leadOf(mission);
        for (var person : people(lead, 5)) {
            membership(UUID.randomUUID(), 1, mission, person, null, "member", "active");
        }
        FACTS.awaitQuiet();

        assertThat(phones(lead)).hasSize(5).doesNotContainNull();
    }

    @Test
    void handsOutNumbersWithinTheReserveToo() {
        var mission = committee("Mission");
        var lead = leadOf(mission);
        var people = people(lead, 5);
        phones(lead);
        var calls = lead.asks().body(body("title", "Esta noche", "people", Map.of("person_ids", people))).post("/call-lists").then().statusCode(201).extract().<String>path("id");

        lead.asks().body(body("at_most", 5)).post("/call-lists/{id}/pack", calls).then().statusCode(429).body("code", equalTo("contact_budget_spent"));
        lead.asks().body("{}").post("/call-lists/{id}/turns", calls).then().statusCode(201);
        assertThat(lead.asks().get("/call-lists/{id}/entries", calls).then().statusCode(200).extract().<List<String>>path("items.phone"))
                // the turn may have been the one of the reserve
                .filteredOn(Objects::nonNull).hasSizeBetween(3, 4);
    }

    @Test
    void countsForAPartnerWhoIsSharedAndNotWhomItBroughtIn() {
        var union = organization();
        var client = partner(union, "people:read", "people:write");
        var lead = leadOf(committee("Mission"));
        for (var person : people(lead, 3)) {
            lead.asks().body(body("purpose", "share_with:" + union, "channel", "email")).post("/people/{id}/consents", person).then().statusCode(201);
        }
        for (int i = 0; i < 2; i++) {
            client.adds("given_name", "Traída " + i, "phones", List.of(Map.of("number", "415555021" + i)));
        }

        assertThat(phones(client)).hasSize(5).filteredOn(Objects::nonNull).hasSize(3);
    }

    @Test
    void isToldToAdministrators() throws SQLException {
        var lead = leadOf(committee("Mission"));
        people(lead, 4);
        phones(lead);
        sharing.share();

        var entries = OMAR.asks().queryParam("limit", 200).get("/audit").then().statusCode(200)
                .body("items.action", hasItems("contact_budget_spent")).extract();
        assertThat(entries.<List<Integer>>path("items.findAll { it.action == 'contact_budget_spent' }.count")).contains(3);
        assertThat(entries.<List<String>>path("items.findAll { it.action == 'contact_budget_spent' }.subject")).containsOnlyNulls();
    }

    @Test
    void holdsAcrossReplicas() throws SQLException {
        var lead = new Caller(UUID.randomUUID(), "lead", Set.of(), Set.of(), null);
        var one = new ContactBudget(config, telling);
        var other = new ContactBudget(config, telling);
        var first = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var more = List.of(UUID.randomUUID(), UUID.randomUUID());

        assertThat(one.among(lead, first)).containsExactlyInAnyOrderElementsOf(first);
        new SharingCounts(work, one, telling).share();
        other.among(lead, first.subList(0, 1));
        new SharingCounts(work, other, telling).share();

        assertThat(other.among(lead, more)).isEmpty();
        assertThat(other.among(lead, first)).containsExactlyInAnyOrderElementsOf(first);
    }
}
