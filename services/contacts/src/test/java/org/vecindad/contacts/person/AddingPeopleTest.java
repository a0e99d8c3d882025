package org.vecindad.contacts.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.partner;

import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.CommitteesOwner;
import org.vecindad.contacts.OnRealEngines;

import java.util.List;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class AddingPeopleTest {

    @Test
    void keepsWhatWasToldInOneForm() {
        var mission = committee("Mission", "es", "en");
        var lucia = leadOf(mission);

        var id = lucia.asks().body(body("given_name", "  María José ", "additional_name", "\"Pepa\"", "family_name", "Núñez-O'Connor",
                        "emails", List.of(Map.of("address", "Pepa.N@Example.ORG", "primary", true)),
                        "phones", List.of(Map.of("number", "(415) 555-0101 ext. 7", "type", "mobile")),
                        "languages_spoken", List.of("mam", "ES-mx"), "tags", List.of("phone bank"), "note", "prefers afternoons",
                        "postal_addresses", List.of(Map.of("address_lines", List.of("24th St 1"), "postal_code", "94110", "locality", "San Francisco"))))
                .post("/people")
                .then().statusCode(201).header("Location", org.hamcrest.Matchers.containsString("/api/v1/people/")).header("ETag", equalTo("\"1\""))
                .body("given_name", equalTo("María José"))
                .body("display_name", equalTo("María José \"Pepa\" Núñez-O'Connor"))
                .body("emails[0].address", equalTo("Pepa.N@example.org"))
                .body("phones[0].number", equalTo("+14155550101"))
                .body("phones[0].raw", equalTo("(415) 555-0101 ext. 7"))
                .body("languages_spoken", contains("mam", "es-MX"))
                .body("preferred_language", equalTo("es"))
                .body("committee_ids", contains(mission.toString()))
                .extract().path("id");

        lucia.asks().get("/people/{id}", id).then().statusCode(200).body("note", equalTo("prefers afternoons")).body("version", equalTo(1));
    }

    @Test
    void needsANameAPhoneOrAnEmail() {
        var lucia = leadOf(committee("Mission"));

        lucia.asks().body(body("tags", List.of("x"), "note", "someone")).post("/people")
                .then().statusCode(400).body("code", equalTo("invalid")).body("violations.code", contains("required"));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var lucia = leadOf(committee("Mission"));

        lucia.asks().body(body("given_name", "Ana", "emails", List.of(Map.of("address", "ana@")), "phones", List.of(Map.of("number", "12")),
                        "preferred_language", "español!", "note", "her number is A 123-456-789, call her"))
                .post("/people")
                .then().statusCode(400)
                .body("violations.code", hasItems("not_an_email", "not_a_phone", "not_a_language", "a_number"))
                .body("violations.pointer", hasItems("/emails/0/address", "/phones/0/number", "/preferred_language", "/note"));
    }

    @Test
    void letsNineBareDigitsPassInANote() {
        leadOf(committee("Mission")).adds("given_name", "Ana", "note", "case 123456789, llamar a 5555 1234");
    }

    @Test
    void refusesAFieldForWhatIsNeverWrittenDown() {
        leadOf(committee("Mission")).asks().body(body("given_name", "Ana", "birthdate", "1990-01-01")).post("/people")
                .then().statusCode(400).body("violations.code", hasItem("unknown_property"));
    }

    @Test
    void asksALeadOfSeveralCommitteesForOne() {
        var mission = committee("Mission");
        var excelsior = committee("Excelsior");
        var lucia = leadOf(mission, excelsior);

        lucia.asks().body(body("given_name", "Ana")).post("/people").then().statusCode(400).body("code", equalTo("committee_needed"));
        lucia.adds("given_name", "Ana", "committee_id", excelsior);
    }

    @Test
    void doesNotAddForSomebodyElsesCommittee() {
        var lucia = leadOf(committee("Mission"));

        lucia.asks().body(body("given_name", "Ana", "committee_id", committee("Fruitvale"))).post("/people").then().statusCode(404);
    }

    @Test
    void refusesWhoLeadsNothing() {
        new Somebody(Tokens.of("dana").sign()).asks().body(body("given_name", "Ana")).post("/people").then().statusCode(403);
    }

    @Test
    void asksTheOwnerWhichCommitteeAnOrganizerNames() {
        var mission = committee("Mission", "es");
        SAM.adds("given_name", "Ana", "committee_id", mission);
        assertThat(CommitteesOwner.bearers()).contains("Bearer " + SAM.token());

        SAM.asks().body(body("given_name", "Ana", "committee_id", UUID.randomUUID())).post("/people").then().statusCode(404);
        CommitteesOwner.whileSilent(() -> SAM.asks().body(body("given_name", "Nobody Written", "committee_id", mission)).post("/people")
                .then().statusCode(503).body("code", equalTo("owner_unreachable")).header("Retry-After", equalTo("5")));
        assertThat(SAM.finds("Nobody Written")).isEmpty();
    }

    @Test
    void answersARepeatedRequestWithTheFirstAnswer() {
        var lucia = leadOf(committee("Mission"));
        var key = UUID.randomUUID().toString();
        var once = body("given_name", "Idem", "family_name", "Potente");

        var first = lucia.asks().header("Idempotency-Key", key).body(once).post("/people").then().statusCode(201).extract();
        var again = lucia.asks().header("Idempotency-Key", key).body(once).post("/people").then().statusCode(201).extract();

        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(lucia.finds("Idem Potente")).hasSize(1);
        lucia.asks().header("Idempotency-Key", key).body(body("given_name", "Other")).post("/people").then().statusCode(422);
    }

    @Test
    void letsAPartnerBringInPeopleOnlyItSees() {
        var union = UUID.randomUUID();
        var client = partner(union, "people:read", "people:write");
        var person = client.adds("given_name", "Traída", "family_name", "Socia");

        assertThat(client.finds("traida")).containsExactly("Traída Socia");
        assertThat(partner(UUID.randomUUID(), "people:read").finds("traida")).isEmpty();
        leadOf(committee("Mission")).asks().get("/people/{id}", person).then().statusCode(404);
        partner(union, "people:read").asks().body(body("given_name", "Ana")).post("/people").then().statusCode(403);
    }

    @Test
    void givesTheConsentsThatCameAlong() {
        var lucia = leadOf(committee("Mission"));

        lucia.asks().body(body("given_name", "Ana", "consents", List.of(Map.of("purpose", "events", "channel", "sms", "source", "sign-in sheet"))))
                .post("/people").then().statusCode(201)
                .body("consents[0].purpose", equalTo("events")).body("consents[0].source", equalTo("sign-in sheet"))
                .body("consents[0].withdrawn_at", nullValue());
        lucia.asks().body(body("given_name", "Ana", "consents", List.of(Map.of("purpose", "status", "channel", "sms"))))
                .post("/people").then().statusCode(400).body("violations.pointer", hasItem("/consents/0/purpose"));
    }
}
