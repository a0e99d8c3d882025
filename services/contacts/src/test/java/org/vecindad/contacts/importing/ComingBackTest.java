package org.vecindad.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

/** What was exported from here comes back as it left: every column is known, nobody is added, nobody is changed. */
@OnRealEngines
class ComingBackTest {

    private static final List<String> EVERYTHING = List.of("names", "alias", "phones", "emails", "addresses", "languages", "tags", "skills", "consents");

    @ParameterizedTest
    @CsvSource({"csv, en, lista.csv", "csv, es, lista.csv", "vcard3, es, contactos.vcf", "vcard4, en, contactos.vcf"})
    void changesNobody(String format, String language, String name) {
        var mission = committee("Mission", "es");
        var lead = leadOf(mission);
        lead.adds("given_name", "María José \"Pepa\"", "additional_name", "del Carmen", "family_name", "Núñez-O'Connor", "alias", "@pepa",
                "preferred_language", "es", "languages_spoken", List.of("es", "mam"),
                "phones", List.of(Map.of("number", "4155550142", "type", "mobile", "primary", true), Map.of("number", "+525512345678")),
                "emails", List.of(Map.of("address", "pepa@example.org", "type", "work"), Map.of("address", "p2@example.org")),
                "postal_addresses", List.of(Map.of("address_lines", List.of("24th St 3250", "Apt 4", "Timbre 2"), "locality", "San Francisco", "region", "CA", "postal_code", "94110", "country", "US")),
                "tags", List.of("sábado; tarde", "=suma"), "skills", List.of("cocina, repostería"), "note", "Vive sola");
        var quiet = lead.adds("given_name", "-Ana", "phones", List.of(Map.of("number", "4155550143")), "safe_contact", Map.of("never_leave_message", true));
        for (var channel : List.of("call", "whatsapp", "in_person")) {
            String consent = lead.asks().body(Map.of("purpose", "contact", "channel", channel)).post("/people/{id}/consents", quiet).then().statusCode(201).extract().path("id");
            lead.asks().body("{}").post("/people/{id}/consents/{consent}/withdrawal", quiet, consent).then().statusCode(org.hamcrest.Matchers.lessThan(300));
        }
        var before = lead.asks().get("/people").then().extract().jsonPath().getList("items.given_name");

        var file = file(lead, mission, format, language);
        assertThat(new String(file, StandardCharsets.UTF_8).replace("\r\n ", "")).contains(language.equals("es") ? "Nunca dejar recado" : "Never leave a message");

        var importer = new Importer(lead);
        var id = importer.uploads(name, file);
        var previewed = importer.awaits(id, "previewed");
        if (format.equals("csv")) {
            assertThat(previewed.getList("columns.known")).doesNotContain(false);
        }
        var done = importer.runs(id);

        assertThat(done.getInt("unchanged")).as(done.prettify()).isEqualTo(2);
        assertThat(done.getInt("created") + done.getInt("updated") + done.getInt("refused")).isZero();
        assertThat(lead.asks().get("/people").then().extract().jsonPath().getList("items.given_name")).isEqualTo(before);
        assertThat(importer.holding("-Ana")).isEmpty();
        assertThat(lead.asks().get("/people/{id}", importer.idOf("pepa@example.org")).then().extract().jsonPath().getString("note")).isEqualTo("Vive sola");
    }

    @Test
    void refusesForSomebodyElsewhereWhatTheySaidNoTo() {
        var mission = committee("Mission", "es");
        var lead = leadOf(mission);
        var quiet = lead.adds("given_name", "Callada", "phones", List.of(Map.of("number", "4155550144")));
        String consent = lead.asks().body(Map.of("purpose", "contact", "channel", "signal")).post("/people/{id}/consents", quiet).then().statusCode(201).extract().path("id");
        lead.asks().body("{}").post("/people/{id}/consents/{consent}/withdrawal", quiet, consent).then().statusCode(org.hamcrest.Matchers.lessThan(300));
        byte[] file = file(lead, mission, "csv", "es");

        var elsewhere = new Importer(leadOf(committee("Fruitvale", "es")));
        assertThat(elsewhere.runs(elsewhere.uploads("lista.csv", file)).getInt("created")).isEqualTo(1);

        assertThat(elsewhere.consentsOf("Callada")).singleElement().satisfies(said -> assertThat(said).containsEntry("channel", "signal").containsKey("withdrawn_at"));
    }

    private static byte[] file(Somebody lead, UUID committee, String format, String language) {
        String id = lead.asks().body(Map.of("of", Map.of("committee_id", committee), "format", format, "reason", "moving", "columns", EVERYTHING))
                .post("/exports").then().statusCode(201).extract().path("id");
        return lead.asks().queryParam("language", language).get("/exports/{id}/file", id).then().statusCode(200).extract().asByteArray();
    }
}
