package org.vecindad.contacts.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.FACTS;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.attendance;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.event;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.organization;
import static org.vecindad.contacts.Coalition.membership;
import static org.vecindad.contacts.Coalition.partner;

import io.restassured.http.ContentType;

import org.junit.jupiter.api.Test;
import org.vecindad.chassis.facts.ReceivedFact;
import org.vecindad.contacts.OnRealEngines;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class ChangingPeopleTest {

    @Test
    void changesWhatIsNamedAndIsFoundByItAtOnce() {
        var lead = leadOf(committee("Mission", "es"));
        var person = lead.adds("given_name", "Ana", "family_name", "Vieja", "phones", List.of(Map.of("number", "4155550150")), "note", "old note");

        lead.asks().contentType("application/merge-patch+json").header("If-Match", lead.etagOf(person))
                .body("{\"family_name\":\"Nueva\",\"note\":null,\"phones\":[{\"number\":\"415 555 0151\"}]}").patch("/people/{id}", person)
                .then().statusCode(200).header("ETag", "\"2\"").body("display_name", equalTo("Ana Nueva")).body("note", nullValue())
                .body("preferred_language", equalTo("es"));

        assertThat(lead.finds("nueva")).containsExactly("Ana Nueva");
        assertThat(lead.finds("vieja")).isEmpty();
        assertThat(lead.finds("555-0150")).isEmpty();
        assertThat(lead.finds("555-0151")).containsExactly("Ana Nueva");
        lead.asks().get("/people/{id}", person).then().body("note", nullValue()).body("version", equalTo(2));
    }

    @Test
    void takesPlainJsonAsAMergePatchToo() {
        var lead = leadOf(committee("Mission"));
        var person = lead.adds("given_name", "Ana");

        lead.asks().contentType(ContentType.JSON).header("If-Match", "\"1\"").body(body("note", "a first note")).patch("/people/{id}", person)
                .then().statusCode(200).body("note", equalTo("a first note"));
    }

    @Test
    void wantsTheVersionThatWasSeen() {
        var lead = leadOf(committee("Mission"));
        var person = lead.adds("given_name", "Ana");

        lead.asks().body(body("alias", "A")).patch("/people/{id}", person).then().statusCode(428).body("code", equalTo("version_missing"));
        lead.asks().header("If-Match", "\"7\"").body(body("alias", "A")).patch("/people/{id}", person).then().statusCode(412).body("code", equalTo("version_stale"));
    }

    @Test
    void refusesAnANumberAndLosesNothing() {
        var lead = leadOf(committee("Mission"));
        var person = lead.adds("given_name", "Ana", "note", "before");

        lead.asks().header("If-Match", "\"1\"").body(body("note", "A# 012 345 678")).patch("/people/{id}", person)
                .then().statusCode(400).body("violations[0].code", equalTo("a_number")).body("violations[0].pointer", equalTo("/note"));
        lead.asks().get("/people/{id}", person).then().body("note", equalTo("before")).body("version", equalTo(1));
    }

    @Test
    void recordsConsentAndItsWithdrawal() {
        var lead = leadOf(committee("Mission", "es"));
        var person = lead.adds("given_name", "Ana", "skills", List.of("interpreting"));

        String consent = lead.asks().body(body("purpose", "volunteering", "channel", "sms", "language", "es", "wording", "Acepto", "source", "mesa"))
                .post("/people/{id}/consents", person).then().statusCode(201).body("id", notNullValue()).extract().path("id");
        lead.asks().get("/people/{id}", person).then().body("consents[0].wording", equalTo("Acepto")).body("version", equalTo(2));
        FACTS.awaitQuiet();
        assertThat(last(person).data().path("consents").path("volunteering").path(0).asText()).isEqualTo("sms");
        assertThat(last(person).data().path("skills").path(0).asText()).isEqualTo("interpreting");

        lead.asks().post("/people/{id}/consents/{consent}/withdrawal", person, consent).then().statusCode(200).body("withdrawn_at", notNullValue());
        lead.asks().post("/people/{id}/consents/{consent}/withdrawal", person, consent).then().statusCode(200);
        FACTS.awaitQuiet();
        assertThat(last(person).type()).isEqualTo("contacts.person.consent_withdrawn.v1");
        assertThat(last(person).version()).isEqualTo(3);
        assertThat(last(person).data().path("consents").isEmpty()).isTrue();
        assertThat(last(person).data().path("skills").isEmpty()).isTrue();
        lead.asks().post("/people/{id}/consents/{consent}/withdrawal", person, UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void letsAPartnerSeeWhoConsentedUntilThatIsWithdrawn() {
        var union = organization();
        var client = partner(union, "people:read", "people:write");
        var lead = leadOf(committee("Mission"));
        var person = lead.adds("given_name", "Compartida");

        String consent = lead.asks().body(body("purpose", "share_with:" + union, "channel", "email")).post("/people/{id}/consents", person)
                .then().statusCode(201).body("purpose", equalTo("share_with:" + union)).extract().path("id");
        assertThat(client.finds("compartida")).hasSize(1);
        client.asks().get("/people/{id}", person).then().statusCode(200);
        client.asks().header("If-Match", "*").body(body("alias", "X")).patch("/people/{id}", person).then().statusCode(403);

        lead.asks().post("/people/{id}/consents/{consent}/withdrawal", person, consent).then().statusCode(200);
        assertThat(client.finds("compartida")).isEmpty();
        client.asks().get("/people/{id}", person).then().statusCode(404);
    }

    @Test
    void sharesOnlyWithAnOrganizationThatStands() {
        var lead = leadOf(committee("Mission"));
        var person = lead.adds("given_name", "Ana");
        var lapsed = organization();
        SAM.asks().header("If-Match", "\"1\"").body(body("stage", "declined")).patch("/organizations/{id}", lapsed).then().statusCode(200);

        for (var nowhere : List.of(UUID.randomUUID(), lapsed)) {
            lead.asks().body(body("purpose", "share_with:" + nowhere, "channel", "email")).post("/people/{id}/consents", person).then().statusCode(400)
                    .body("violations.pointer", contains("/purpose")).body("violations.code", contains("unknown_organization"));
            lead.asks().body(body("given_name", "Ana", "consents", List.of(Map.of("purpose", "share_with:" + nowhere, "channel", "email")))).post("/people").then()
                    .statusCode(400).body("violations.pointer", contains("/consents/0/purpose"));
        }
    }

    @Test
    void letsAHostNoteAboutWhoSignedUpButNotRewriteThem() {
        var fruitvale = committee("Fruitvale");
        var host = leadOf(fruitvale);
        var person = leadOf(committee("Mission")).adds("given_name", "Inscrita");
        attendance(UUID.randomUUID(), 1, event(fruitvale, "public", Instant.now()), person, "registered");
        FACTS.awaitQuiet();
        var own = host.adds("given_name", "Inscrita");

        host.asks().get("/people/{id}", person).then().statusCode(200).body("may_change", equalTo(false));
        host.asks().get("/people/{id}", own).then().body("may_change", equalTo(true));
        host.asks().header("If-Match", "*").body(body("alias", "X")).patch("/people/{id}", person).then().statusCode(403);
        host.asks().body(body("other_id", person, "fields", Map.of())).post("/people/{id}/merges", own).then().statusCode(403);
        host.asks().body(body("other_id", own, "fields", Map.of())).post("/people/{id}/merges", person).then().statusCode(403);
        host.asks().body(body("kind", "call", "outcome", "reached")).post("/people/{id}/conversations", person).then().statusCode(201);
        host.asks().body(body("purpose", "events", "channel", "sms")).post("/people/{id}/consents", person).then().statusCode(201);
    }

    @Test
    void endsCareAndTakesThatBack() {
        var lead = leadOf(committee("Mission"));
        var person = lead.adds("given_name", "Ana");

        lead.asks().delete("/people/{id}", person).then().statusCode(204);
        lead.asks().get("/people/{id}", person).then().statusCode(404);
        assertThat(lead.finds("ana")).isEmpty();
        SAM.asks().get("/people/{id}", person).then().statusCode(200);

        lead.asks().post("/people/{id}/restoration", person).then().statusCode(200).body("display_name", equalTo("Ana"));
        assertThat(lead.finds("ana")).containsExactly("Ana");
    }

    @Test
    void putsAwayAndBringsBack() {
        var lead = leadOf(committee("Mission"));
        var person = lead.adds("given_name", "Guardada");

        SAM.asks().delete("/people/{id}", person).then().statusCode(204);
        lead.asks().get("/people/{id}", person).then().statusCode(404);
        SAM.asks().get("/people/{id}", person).then().statusCode(404);
        assertThat(SAM.finds("guardada")).isEmpty();
        lead.asks().post("/people/{id}/restoration", person).then().statusCode(404);

        SAM.asks().post("/people/{id}/restoration", person).then().statusCode(200);
        SAM.asks().post("/people/{id}/restoration", person).then().statusCode(409).body("code", equalTo("not_put_away"));
        assertThat(lead.finds("guardada")).hasSize(1);
        FACTS.awaitQuiet();
        assertThat(told(person)).extracting(ReceivedFact::type).endsWith("contacts.person.put_away.v1", "contacts.person.restored.v1");
    }

    @Test
    void seesMembersAndSignUpsOfItsOwn() {
        var mission = committee("Mission");
        var fruitvale = committee("Fruitvale");
        var lucia = leadOf(mission);
        var beto = leadOf(fruitvale);
        var person = lucia.adds("given_name", "Compa");
        var membership = UUID.randomUUID();
        var attendance = UUID.randomUUID();
        var event = event(fruitvale, "committee", Instant.now().plusSeconds(3600));

        membership(membership, 1, fruitvale, person, null, "member", "active");
        FACTS.awaitQuiet();
        assertThat(beto.finds("compa")).hasSize(1);
        beto.asks().queryParam("committee_id", fruitvale).get("/people").then().body("items.id", contains(person.toString()));
        beto.asks().queryParam("committee_id", mission).get("/people").then().body("items", empty());
        beto.asks().delete("/people/{id}", person).then().statusCode(409).body("code", equalTo("not_in_your_care"));
        membership(membership, 2, fruitvale, person, null, "member", "ended");
        FACTS.awaitQuiet();
        assertThat(beto.finds("compa")).isEmpty();

        attendance(attendance, 1, event, person, "registered");
        FACTS.awaitQuiet();
        assertThat(beto.finds("compa")).hasSize(1);
        beto.asks().queryParam("committee_id", fruitvale).get("/people").then().body("items", empty());
        beto.asks().get("/people/{id}/timeline", person).then().body("items.kind", contains("signed_up", "left", "joined", "added"));
        lucia.asks().get("/people/{id}/timeline", person).then().body("items.kind", contains("added"));
        attendance(attendance, 2, event, person, "cancelled");
        FACTS.awaitQuiet();
        beto.asks().get("/people/{id}", person).then().statusCode(404);
    }

    @Test
    void losesSightWithTheRole() {
        var mission = committee("Mission");
        var user = UUID.nameUUIDFromBytes("passing".getBytes());
        var passing = new org.vecindad.contacts.Coalition.Somebody(org.vecindad.chassis.testing.Tokens.of("passing").sign());
        var membership = UUID.randomUUID();
        membership(membership, 1, mission, null, user, "co_lead", "active");
        FACTS.awaitQuiet();
        var person = passing.adds("given_name", "Ana");

        membership(membership, 2, mission, null, user, "member", "active");
        FACTS.awaitQuiet();

        passing.asks().get("/people/{id}", person).then().statusCode(404);
        passing.asks().queryParam("count", true).get("/people").then().body("total", equalTo(0));
    }

    private static ReceivedFact last(UUID person) {
        return told(person).getLast();
    }

    private static List<ReceivedFact> told(UUID person) {
        return FACTS.read("contacts.person.v1").stream().filter(fact -> fact.key().equals(person)).toList();
    }
}
