package org.vecindad.contacts.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.FACTS;
import static org.vecindad.contacts.Coalition.OMAR;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.attendance;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.event;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.membership;
import static org.vecindad.contacts.exporting.Taking.approves;
import static org.vecindad.contacts.exporting.Taking.asked;
import static org.vecindad.contacts.exporting.Taking.asks;
import static org.vecindad.contacts.exporting.Taking.committee;
import static org.vecindad.contacts.exporting.Taking.everybody;
import static org.vecindad.contacts.exporting.Taking.fetches;
import static org.vecindad.contacts.exporting.Taking.file;
import static org.vecindad.contacts.exporting.Taking.names;
import static org.vecindad.contacts.exporting.Taking.objects;
import static org.vecindad.contacts.exporting.Taking.reads;
import static org.vecindad.contacts.exporting.Taking.rows;
import static org.vecindad.contacts.segment.Searches.all;
import static org.vecindad.contacts.segment.Searches.is;
import static org.vecindad.contacts.segment.Searches.saved;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class ExportingTest {

    private UUID mission;
    private Somebody lucia;

    @BeforeEach
    void aCommitteeHasPeople() {
        mission = Coalition.committee("Mission", "es");
        lucia = leadOf(mission);
    }

    @Test
    void givesALeadHerOwnCommitteeForAReason() {
        lucia.adds("given_name", "Ana", "phones", List.of(Map.of("number", "4155550142")));
        lucia.adds("given_name", "Berta", "note", "Vive sola");
        leadOf(Coalition.committee("Fruitvale")).adds("given_name", "Ajena");

        lucia.asks().body(committee(mission)).post("/exports/preview").then().statusCode(200).body("people", equalTo(2)).body("at_once", equalTo(true));
        var id = asked(lucia, committee(mission));

        reads(lucia, id).statusCode(200).body("state", equalTo("released")).body("people", equalTo(2)).body("mine", equalTo(true)).body("expires_at", notNullValue());
        var got = file(lucia, id);
        assertThat(got.header("Content-Disposition")).isEqualTo("attachment; filename=\"vecindad.csv\"");
        assertThat(got.header("Cache-Control")).isEqualTo("no-store");
        assertThat(names(lucia, id)).containsExactly("Ana", "Berta");
        assertThat(rows(lucia, id).getFirst()).containsEntry("Phone 1", "(415) 555-0142").doesNotContainKey("Notes");
        assertThat(got.asString()).doesNotContain("Vive sola").contains(" · Calls · ");
    }

    @Test
    void writesEachFetchIntoTheAudit() {
        lucia.adds("given_name", "Ana");
        var id = asked(lucia, committee(mission), "reason", "visits");
        file(lucia, id);
        file(lucia, id);
        OMAR.asks().queryParam("subject", id).get("/audit").then().statusCode(200).body("items.action", contains("people_exported", "people_exported", "export_asked"))
                .body("items[0].count", equalTo(1)).body("items[0].filter.reason", equalTo("visits")).body("items[0].actor", notNullValue());
    }

    @Test
    void letsTwoHundredLeaveAtOnceAndOneMoreWait() {
        for (int i = 0; i < 200; i++) {
            lucia.adds("given_name", "Vecina" + i);
        }
        assertThat(rows(lucia, asked(lucia, committee(mission)))).hasSize(200);
        lucia.adds("given_name", "Vecina200");

        lucia.asks().body(committee(mission)).post("/exports/preview").then().body("people", equalTo(201)).body("at_once", equalTo(false));
        var id = asked(lucia, committee(mission));
        reads(lucia, id).body("state", equalTo("waiting")).body("opens_at", notNullValue()).body("may_decide", equalTo(false));
        fetches(lucia, id).statusCode(409).body("code", equalTo("export_is_waiting"));

        approves(SAM, id).statusCode(200).body("state", equalTo("approved"));
        assertThat(rows(lucia, id)).hasSize(201);
    }

    @Test
    void wantsAnotherAccountToApproveAndGivesTheFileToWhoAsked() {
        lucia.adds("given_name", "Ana");
        var id = asked(SAM, everybody(), "reason", "moving");
        reads(SAM, id).body("state", equalTo("waiting")).body("of.kind", equalTo("search"));

        approves(SAM, id).statusCode(403).body("code", equalTo("export_is_your_own"));
        objects(SAM, id, "No").statusCode(403);
        approves(lucia, id).statusCode(404);
        reads(OMAR, id).body("may_decide", equalTo(true)).body("asked_by_name", equalTo("sam"));
        OMAR.asks().queryParam("waiting", true).queryParam("mine", false).get("/exports").then().body("items.id", hasItem(id.toString()));
        approves(OMAR, id).statusCode(200);

        assertThat(names(SAM, id)).contains("Ana");
        fetches(OMAR, id).statusCode(403);
        approves(OMAR, id).statusCode(409).body("code", equalTo("export_is_decided"));
        OMAR.asks().queryParam("waiting", true).get("/exports").then().body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void makesAnOrganizerWaitForAnotherCommitteeToo() {
        lucia.adds("given_name", "Ana");
        asks(SAM, committee(mission)).statusCode(201).body("state", equalTo("waiting"));
        var list = saved(lucia, all(is("skills", "values", List.of("todas"))), "title", "Todas");
        lucia.adds("given_name", "Berta", "skills", List.of("todas"));
        var id = asked(lucia, Map.of("segment_id", list));
        reads(lucia, id).body("state", equalTo("waiting")).body("of.about", equalTo("Todas"));
        approves(OMAR, id).statusCode(200);
        assertThat(names(lucia, id)).containsExactly("Berta");
    }

    @Test
    void takesWhoSignedUpForAnEventOfHers() {
        var event = event(mission, "public", Instant.now().plusSeconds(3600));
        var coming = lucia.adds("given_name", "Viene");
        var cancelled = lucia.adds("given_name", "Cancela");
        lucia.adds("given_name", "Otra");
        var stranger = leadOf(Coalition.committee("Fruitvale")).adds("given_name", "De otra parte");
        attendance(UUID.randomUUID(), 1, event, coming, "registered");
        attendance(UUID.randomUUID(), 1, event, cancelled, "cancelled");
        attendance(UUID.randomUUID(), 1, event, stranger, "registered");
        FACTS.awaitQuiet();

        var id = asked(lucia, Map.of("event_id", event), "reason", "door_list");

        reads(lucia, id).body("state", equalTo("released"));
        assertThat(names(lucia, id)).containsExactlyInAnyOrder("Viene", "De otra parte");
        asks(leadOf(Coalition.committee("Lejos")), Map.of("event_id", event)).statusCode(404);
        asks(SAM, Map.of("event_id", UUID.randomUUID())).statusCode(404);
    }

    @Test
    void neverAddsAnybodyAfterItWasAskedForAndLeavesOutWhoLeft() {
        var stays = lucia.adds("given_name", "Se queda");
        var leaves = lucia.adds("given_name", "Se va");
        var id = asked(lucia, committee(mission));
        lucia.adds("given_name", "Llega después");
        lucia.asks().header("If-Match", lucia.etagOf(leaves)).delete("/people/{id}", leaves).then().statusCode(204);

        assertThat(names(lucia, id)).containsExactly("Se queda");

        lucia.asks().header("If-Match", lucia.etagOf(stays)).delete("/people/{id}", stays).then().statusCode(204);
        fetches(lucia, id).statusCode(404);
    }

    @Test
    void isNobodyElses() {
        lucia.adds("given_name", "Ana");
        var id = asked(lucia, committee(mission));
        var beto = leadOf(Coalition.committee("Fruitvale"));
        var colead = leadOf(mission);
        for (var other : List.of(beto, colead)) {
            reads(other, id).statusCode(404);
            fetches(other, id).statusCode(404);
            approves(other, id).statusCode(404);
            other.asks().delete("/exports/{id}", id).then().statusCode(404);
            other.asks().get("/exports").then().body("items", empty());
        }
        asks(beto, committee(mission)).statusCode(404);
        asks(leadOf(), committee(mission)).statusCode(403);
        reads(SAM, id).statusCode(200);
        fetches(SAM, id).statusCode(403);
        SAM.asks().delete("/exports/{id}", id).then().statusCode(403);
    }

    @Test
    void endsWithTheRoleThatAskedForIt() {
        var name = "lead-" + UUID.randomUUID();
        var role = UUID.randomUUID();
        membership(role, 1, mission, null, UUID.nameUUIDFromBytes(name.getBytes()), "lead", "active");
        FACTS.awaitQuiet();
        var leaving = new Somebody(Tokens.of(name).sign());
        leaving.adds("given_name", "Ana");
        var id = asked(leaving, committee(mission));
        membership(role, 2, mission, null, UUID.nameUUIDFromBytes(name.getBytes()), "lead", "ended");
        FACTS.awaitQuiet();

        fetches(leaving, id).statusCode(404);
    }

    @Test
    void isStoppedByAnObjectionAndSaysWhy() {
        lucia.adds("given_name", "Ana");
        var waiting = asked(SAM, everybody());
        objects(OMAR, waiting, " ").statusCode(400).body("violations.pointer", contains("/reason"));
        objects(OMAR, waiting, "Pide solo tu barrio").statusCode(200).body("state", equalTo("objected"));
        reads(SAM, waiting).body("objection", equalTo("Pide solo tu barrio")).body("opens_at", nullValue());
        fetches(SAM, waiting).statusCode(410).body("code", equalTo("export_was_stopped"));
        approves(OMAR, waiting).statusCode(409);

        var open = asked(lucia, committee(mission));
        objects(SAM, open, "El teléfono se perdió").statusCode(200);
        fetches(lucia, open).statusCode(410);
    }

    @Test
    void isWithdrawnByWhoAsked() {
        lucia.adds("given_name", "Ana");
        var id = asked(lucia, committee(mission));
        lucia.asks().delete("/exports/{id}", id).then().statusCode(204);
        reads(lucia, id).body("state", equalTo("withdrawn"));
        fetches(lucia, id).statusCode(410);
        lucia.asks().delete("/exports/{id}", id).then().statusCode(409);
    }

    @Test
    void shoutsWhoDoesNotWantToBeContacted() {
        var person = lucia.adds("given_name", "Ana", "phones", List.of(Map.of("number", "4155550142")), "consents", List.of(Map.of("purpose", "contact", "channel", "sms")));
        String call = lucia.asks().body(body("purpose", "contact", "channel", "call")).post("/people/{id}/consents", person).then().statusCode(201).extract().path("id");
        var id = asked(lucia, committee(mission), "columns", List.of("phones"));
        assertThat(rows(lucia, id).getFirst()).containsEntry("Do not contact by", "").containsEntry("Agreed to calls", "yes").containsEntry("Agreed to e-mail", "");

        lucia.asks().body("{}").post("/people/{id}/consents/{consent}/withdrawal", person, call).then().statusCode(org.hamcrest.Matchers.lessThan(300));

        assertThat(rows(lucia, id).getFirst()).containsEntry("Do not contact by", "calls").containsEntry("Agreed to calls", "no").containsEntry("Agreed to texts", "yes")
                .doesNotContainKey("Tags");
    }

    @Test
    void writesCardsAndSheetsToo() {
        lucia.adds("given_name", "Ana", "family_name", "Ixcot", "phones", List.of(Map.of("number", "4155550142")));
        var cards = file(lucia, asked(lucia, committee(mission), "format", "vcard4"));
        assertThat(cards.contentType()).startsWith("text/vcard");
        assertThat(cards.asString()).contains("VERSION:4.0", "N:Ixcot;Ana", "+14155550142", "NOTE:Vecindad · exported by", "PRODID:-//Vecindad//export");
        assertThat(file(lucia, asked(lucia, committee(mission), "format", "vcard3")).asString()).contains("VERSION:3.0");
        fetches(lucia, asked(lucia, committee(mission), "format", "sheet")).statusCode(200).body("people.name", contains("Ana Ixcot")).body("mark", containsString("Calls"));
    }

    @Test
    void saysWhatIsWrong() {
        lucia.adds("given_name", "Ana");
        asks(lucia, Map.of()).statusCode(400).body("violations.code", contains("say_one"));
        asks(lucia, Map.of("committee_id", mission, "search", Map.of())).statusCode(400).body("violations.code", contains("say_one"));
        asks(lucia, committee(mission), "reason", "other").statusCode(400).body("violations.pointer", contains("/words"));
        asks(lucia, committee(mission), "words", "x".repeat(201)).statusCode(400).body("violations.code", contains("too_long"));
        asks(lucia, committee(mission), "format", "pdf").statusCode(400);
        asks(lucia, Map.of("segment_id", UUID.randomUUID())).statusCode(404);
        asks(lucia, Map.of("search", Map.of("q", "Nadiesellamaasí"))).statusCode(400).body("code", equalTo("nobody_to_export"));
    }

    @Test
    void isAskedForOnceHoweverOftenItIsSent() {
        lucia.adds("given_name", "Ana");
        var request = body("of", committee(mission), "format", "csv", "reason", "calls");
        var key = UUID.randomUUID().toString();
        String first = lucia.asks().header("Idempotency-Key", key).body(request).post("/exports").then().statusCode(201).extract().path("id");
        lucia.asks().header("Idempotency-Key", key).body(request).post("/exports").then().statusCode(201).body("id", equalTo(first));
        lucia.asks().get("/exports").then().body("items.id", contains(first)).body("items[0].people", greaterThan(0));
    }
}
