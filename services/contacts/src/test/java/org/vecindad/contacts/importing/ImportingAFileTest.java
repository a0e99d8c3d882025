package org.vecindad.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

@OnRealEngines
class ImportingAFileTest {

    @Test
    void goesFromTheUploadToPeopleWhoAreFound() {
        var mission = committee("Mission", "es");
        var lucia = new Importer(leadOf(mission));

        var upload = lucia.sends("hecha-a-mano.csv", Importer.fixture("hecha-a-mano.csv"), Map.of("committee_id", mission, "language", "es"))
                .statusCode(202).header("Location", containsString("/api/v1/imports/")).body("state", equalTo("reading")).extract();
        var id = UUID.fromString(upload.path("id"));

        var preview = lucia.awaits(id, "previewed");
        assertThat(preview.getInt("rows")).isEqualTo(6);
        assertThat(preview.getInt("header_row")).isEqualTo(3);
        assertThat(preview.getString("file_name")).isEqualTo("hecha-a-mano.csv");
        assertThat(preview.getMap("preview")).containsEntry("new", 3).containsEntry("unchanged", 1).containsEntry("refused", 2);
        assertThat(preview.getList("preview.rows.verdict")).containsExactly("new", "new", "new", "refused", "refused", "unchanged");
        assertThat(preview.getString("preview.rows[0].person.display_name")).isEqualTo("María José Núñez Ortega");
        assertThat(preview.getString("columns.find { it.header == 'Fecha de nacimiento' }.field")).isEqualTo("left_out");
        assertThat(preview.<Object>get("columns.find { it.header == 'Fecha de nacimiento' }.samples")).isNull();
        assertThat(preview.getList("columns.find { it.header == 'Nombre' }.samples")).contains("María José");
        assertThat(lucia.who().finds("Núñez Ortega")).as("a preview writes nobody").isEmpty();

        lucia.starts(id).statusCode(202);
        var done = lucia.awaits(id, "completed");
        assertThat(done.getInt("created")).isEqualTo(3);
        assertThat(done.getInt("unchanged")).isEqualTo(1);
        assertThat(done.getInt("refused")).isEqualTo(2);
        assertThat(done.getDouble("progress")).isEqualTo(1.0);
        assertThat(done.getList("warnings.findAll { it.code == 'not_an_email' }.row")).containsExactly(5);
        assertThat(done.getString("warnings[0].column")).isEqualTo("Correo electrónico");
        assertThat(lucia.who().finds("nunez ortega")).containsExactly("María José Núñez Ortega");
    }

    @Test
    void theSameFileAgainAddsNobodyTwice() {
        var lucia = new Importer(leadOf(committee("Mission")));

        lucia.runs(lucia.uploadsFixture("google-now.csv"));
        var again = lucia.runs(lucia.uploadsFixture("google-now.csv"));

        assertThat(again.getInt("created")).isZero();
        assertThat(again.getInt("updated")).isZero();
        assertThat(again.getInt("unchanged")).isEqualTo(2);
        assertThat(lucia.who().finds("Santacruz")).hasSize(1);
    }

    @Test
    void aLaterFileCompletesWhoIsKnown() {
        var lucia = new Importer(leadOf(committee("Mission")));
        lucia.runs(lucia.uploads("Nombre,Apellidos,Tel\nHortensia,Villaseñor,415-555-0301\n"));

        var id = lucia.uploads("Nombre,Apellidos,Tel,Correo\nHortensia,Villaseñor,(415) 555-0301,hortensia@example.org\n");
        assertThat(lucia.awaits(id, "previewed").getInt("preview.updated")).isEqualTo(1);
        var done = lucia.runs(id);

        assertThat(done.getInt("updated")).isEqualTo(1);
        assertThat(lucia.who().finds("hortensia@example.org")).containsExactly("Hortensia Villaseñor");
    }

    @Test
    void familiesShareAPhoneAndStayTwo() {
        var lucia = new Importer(leadOf(committee("Mission")));
        lucia.who().adds("given_name", "Sabina", "family_name", "Montes", "emails", List.of(body("address", "montes@example.org")));
        leadOf(committee("Otra")).adds("given_name", "Nadie", "phones", List.of(body("number", "4155550309")));

        var id = lucia.uploads("Nombre,Apellidos,Tel,Correo\nElvira,Montes,415-555-0302,\nRaimundo,Montes,415-555-0302,\nTelma,Montes,,montes@example.org\nÚrsula,Sola,415-555-0309,\n");
        var preview = lucia.awaits(id, "previewed");
        assertThat(preview.getList("warnings.code")).containsOnly("shares_contact");
        assertThat(preview.getList("warnings.row")).as("whom the importer does not see shares nothing").containsExactly(3, 4);
        assertThat(preview.getString("preview.rows[1].warnings[0].code")).isEqualTo("shares_contact");
        var done = lucia.runs(id);

        assertThat(done.getInt("created")).isEqualTo(4);
        assertThat(done.getList("warnings.row")).containsExactly(3, 4);
    }

    @Test
    void waitsForAPersonWhereNoColumnTellsWho() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploadsFixture("unknown-headers.csv");

        var waiting = lucia.awaits(id, "mapping");
        assertThat(waiting.getInt("rows")).isEqualTo(1);
        lucia.starts(id).statusCode(409).body("code", equalTo("import_needs_a_mapping"));

        lucia.who().asks().body(body("columns", List.of(body("index", 0, "field", "name"), body("index", 1, "field", "phone", "detail", "mobile"))))
                .put("/imports/{id}/mapping", id).then().statusCode(200).body("state", equalTo("reading"));
        var preview = lucia.awaits(id, "previewed");
        assertThat(preview.getString("preview.rows[0].person.phones[0].number")).isEqualTo("+14155550225");
        assertThat(lucia.runs(id).getInt("created")).isEqualTo(1);
        lucia.who().asks().body(body("columns", List.of())).put("/imports/{id}/mapping", id).then().statusCode(409).body("code", equalTo("import_is_over"));
    }

    @Test
    void aTableWithoutHeadingsLosesNobody() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploadsFixture("without-header.csv");
        lucia.awaits(id, "mapping");

        lucia.who().asks().body(body("columns", List.of(body("index", 0, "field", "name"), body("index", 1, "field", "phone"))))
                .put("/imports/{id}/mapping", id).then().statusCode(200);

        assertThat(lucia.runs(id).getInt("created")).isEqualTo(2);
    }

    @Test
    void aWrongGuessAboutTheHeadingsCanBeCorrected() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads("Nombre,Tel\nNombre,Tel\nAna Rosa,415-555-0303\n");
        assertThat(lucia.awaits(id, "previewed").getInt("rows")).isEqualTo(2);

        lucia.who().asks().body(body("header_row", 2)).put("/imports/{id}/mapping", id).then().statusCode(200);

        assertThat(lucia.runs(id).getInt("rows")).isEqualTo(1);
    }

    @Test
    void whatIsNeverWrittenDownCannotBeMapped() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploadsFixture("google-form.csv");
        lucia.awaits(id, "previewed");

        lucia.who().asks().body(body("columns", List.of(body("index", 6, "field", "note"), body("index", 99, "field", "note"))))
                .put("/imports/{id}/mapping", id).then().statusCode(400)
                .body("violations.code", equalTo(List.of("never_written_down", "not_one_of")));
        lucia.who().asks().body(body("columns", List.of(body("index", 0, "field", "whatever")))).put("/imports/{id}/mapping", id)
                .then().statusCode(400);
    }

    @Test
    void refusedRowsComeBackWithAReason() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploadsFixture("hecha-a-mano.csv");
        lucia.runs(id);

        assertThat(lucia.refused(id, "es").lines()).containsExactly(
                "\uFEFF\"Fila\",\"Motivo\",\"Nombre\",\"Apellidos\",\"Teléfono\",\"Correo electrónico\",\"CP\",\"Idioma\",\"Notas\"",
                "\"8\",\"De esta fila no queda nada utilizable: “Teléfono” no es un número de teléfono; “Correo electrónico” no es una dirección de correo.\","
                        + "\"\",\"\",\"tel. de la hermana\",\"sin@\",\"\",\"\",\"vive en la esquina\"",
                "\"9\",\"Esta fila no tiene nombre, teléfono ni correo.\",\"\",\"\",\"\",\"\",\"\",\"Mam\",\"solo notas\"");
        lucia.who().asks().header("Accept-Language", "en-US,en;q=0.9,es;q=0.8").get("/imports/{id}/refused.csv", id).then().statusCode(200)
                .header("Content-Type", "text/csv;charset=UTF-8").header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("refused-rows.csv")).header("Content-Language", "en");
    }

    @Test
    void refusedCellsThatBeginLikeAFormulaAreTextAndComeBackAsTheyWere() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads("Nombre,Tel,Notas\n,=1+1,\"@casa, \"\"azul\"\"\"\n");
        lucia.runs(id);

        var refused = lucia.refused(id, "en");
        assertThat(refused.lines().skip(1)).containsExactly(
                "\"2\",\"Nothing usable is left of this row: “Tel” is not a phone number.\",\"\",\"'=1+1\",\"'@casa, \"\"azul\"\"\"");

        var again = lucia.uploads(refused.replace("\"'=1+1\"", "\"'+1 415-555-0304\""));
        assertThat(lucia.awaits(again, "previewed").getString("preview.rows[0].person.phones[0].number")).isEqualTo("+14155550304");
        assertThat(lucia.looksAt(again).getString("preview.rows[0].person.note")).isEqualTo("@casa, \"azul\"");
    }

    @Test
    void workbooksAreReadToo() throws java.io.IOException {
        var lucia = new Importer(leadOf(committee("Mission")));
        var bytes = new java.io.ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "tests", "1.0")) {
            var sheet = workbook.newWorksheet("Lista");
            sheet.value(0, 0, "Padrón 2024");
            sheet.value(2, 0, "Nombre completo");
            sheet.value(2, 1, "Celular");
            for (int i = 0; i < 3_000; i++) {
                sheet.value(3 + i, 0, "Persona Número " + i);
                sheet.value(3 + i, 1, 4_155_600_000L + i);
            }
        }

        var done = lucia.runs(lucia.uploads("padron.xlsx", bytes.toByteArray()));

        assertThat(done.getInt("created")).isEqualTo(3_000);
        assertThat(lucia.who().finds("numero 2999")).containsExactly("Persona Número 2999");
    }

    @Test
    void whatIsNoTableIsRefusedAtOnce() {
        var lucia = new Importer(leadOf(committee("Mission")));

        lucia.sends("x.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), Map.of()).statusCode(400).body("code", equalTo("file_is_not_a_table"));
        lucia.sends("x.csv", new byte[0], Map.of()).statusCode(400).body("code", equalTo("file_is_empty"));
        lucia.sends("x.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, Map.of()).statusCode(400)
                .body("code", equalTo("file_is_an_old_or_protected_workbook"));
        RestAssured.given().auth().oauth2(lucia.who().token()).basePath("/api/v1").multiPart("language", "es").post("/imports")
                .then().statusCode(400).body("code", equalTo("file_is_missing"));
        lucia.sends("x.csv", "Nombre\nAna\n".getBytes(StandardCharsets.UTF_8), Map.of("language", "español!")).statusCode(400)
                .body("violations.code", hasItem("not_a_language"));
        lucia.sends("x.csv", "Nombre\nAna\n".getBytes(StandardCharsets.UTF_8), Map.of("colour", "red")).statusCode(400);
        lucia.who().asks().body("{}").post("/imports").then().statusCode(415);
    }

    @Test
    void whatShowsOnlyWhileReadingFailsTheImportAndSaysWhy() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var bytes = java.util.Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 100);

        var broken = lucia.awaits(lucia.uploads("x.xlsx", bytes), "failed");
        var empty = lucia.awaits(lucia.uploads("Nombre,Tel\n,\n;;\n".replace(";;", ",")), "failed");

        assertThat(broken.getString("problem")).isEqualTo("file_is_damaged");
        assertThat(empty.getString("problem")).isEqualTo("file_has_no_rows");
    }

    @Test
    void aRepeatedUploadIsAnsweredWithTheFirst() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var key = UUID.randomUUID().toString();
        byte[] file = "Nombre,Tel\nRepetida Una,415-555-0305\n".getBytes(StandardCharsets.UTF_8);

        var first = keyed(lucia, key, file).statusCode(202).extract();
        var again = keyed(lucia, key, file).statusCode(202).extract();

        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        keyed(lucia, key, "Nombre\nOtra\n".getBytes(StandardCharsets.UTF_8)).statusCode(422);
        assertThat(lucia.who().asks().get("/imports").then().extract().jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void isSeenByItsImporterAndByOrganizersOnly() {
        var mission = committee("Mission");
        var lucia = new Importer(leadOf(mission));
        var beto = new Importer(leadOf(mission));
        var sam = new Importer(SAM);
        var id = lucia.uploads("Nombre,Tel\nSecreta Palabra,415-555-0306\n");
        lucia.awaits(id, "previewed");

        beto.who().asks().get("/imports/{id}", id).then().statusCode(404);
        beto.who().asks().get("/imports/{id}/refused.csv", id).then().statusCode(404);
        beto.starts(id).statusCode(404);
        beto.who().asks().delete("/imports/{id}", id).then().statusCode(404);
        assertThat(beto.who().asks().get("/imports").then().extract().jsonPath().getList("items")).isEmpty();
        var seen = sam.looksAt(id);
        assertThat(seen.getInt("preview.new")).isEqualTo(1);
        assertThat(seen.prettify()).doesNotContain("Secreta");
        sam.starts(id).statusCode(403);
        assertThat(sam.who().asks().get("/imports").then().extract().jsonPath().getList("items.id")).contains(id.toString());
        Coalition.partner(UUID.randomUUID(), "people:read", "people:write").asks().get("/imports/{id}", id).then().statusCode(403);
        new Importer(new Somebody(Tokens.of("dana").sign())).sends("x.csv", "Nombre\nA\n".getBytes(StandardCharsets.UTF_8), Map.of()).statusCode(403);
    }

    @Test
    void whoIsOutsideTheImportersSightIsNoMatch() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var beto = new Importer(leadOf(committee("Fruitvale")));
        String file = "Nombre,Apellidos,Tel\nFidelia,Roque,415-555-0307\n";

        lucia.runs(lucia.uploads(file));
        var other = beto.runs(beto.uploads(file));
        var organizer = new Importer(SAM).runs(new Importer(SAM).uploads(file));

        assertThat(other.getInt("created")).isEqualTo(1);
        assertThat(organizer.getInt("created")).isZero();
    }

    @Test
    void anImportNobodyWantsIsDiscarded() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads("Nombre,Tel\nDescartada Una,415-555-0308\n");
        lucia.awaits(id, "previewed");

        lucia.who().asks().delete("/imports/{id}", id).then().statusCode(204);

        assertThat(lucia.looksAt(id).getString("problem")).isEqualTo("import_was_discarded");
        lucia.starts(id).statusCode(409).body("code", equalTo("import_is_over"));
    }

    @Test
    void whoUnsubscribedIsRecordedAsRefusing() {
        var lucia = new Importer(leadOf(committee("Mission")));

        lucia.runs(lucia.uploadsFixture("mailchimp-unsubscribed.csv"));

        var person = lucia.who().asks().queryParam("q", "perla").get("/people").then().extract().<String>path("items[0].id");
        lucia.who().asks().get("/people/{id}", person).then().statusCode(200)
                .body("consents[0].purpose", equalTo("contact")).body("consents[0].channel", equalTo("email"))
                .body("consents[0].withdrawn_at", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void anythingElseIsHeldToASmallerBody() {
        RestAssured.given().auth().oauth2(SAM.token()).basePath("/api/v1").contentType("application/json")
                .body("{\"note\":\"" + "x".repeat(1_100_000) + "\"}").post("/people").then().statusCode(413).body("code", equalTo("body_too_large"));
    }

    private static io.restassured.response.ValidatableResponse keyed(Importer importer, String key, byte[] file) {
        return RestAssured.given().auth().oauth2(importer.who().token()).basePath("/api/v1").header("Idempotency-Key", key)
                .multiPart("file", "lista.csv", file, "text/csv").post("/imports").then();
    }
}
