package org.vecindad.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.OnRealEngines;

@OnRealEngines
class ImportingCardsTest {

    @Test
    void theContactsOfAPhoneAreATableWithARowACard() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploadsFixture("telefono.vcf");

        var preview = lucia.awaits(id, "previewed");

        assertThat(preview.getString("origin")).isEqualTo("vcard");
        assertThat(preview.getInt("rows")).isEqualTo(4);
        assertThat(preview.getList("preview.rows.row")).as("the numbers of the cards").containsExactly(1, 2, 3, 4);
        assertThat(preview.getList("preview.rows.verdict")).containsExactly("new", "new", "new", "refused");
        assertThat(preview.getList("columns.findAll { it.field == 'left_out' }.header")).containsExactly("Birthday", "Contact photo", "Coordinates");
        assertThat(preview.getString("preview.rows[0].person.display_name")).isEqualTo("María José Núñez");
        assertThat(preview.getString("preview.rows[0].person.note")).isEqualTo("Trae café\ny pan");
        assertThat(preview.getList("preview.rows[0].person.phones.number")).as("a fax is no phone").containsExactly("+14155550801");
        assertThat(preview.getString("preview.rows[1].person.alias")).isEqualTo("Tom");
        assertThat(preview.getList("preview.rows[1].person.tags")).isEqualTo(List.of("Vecinos", "Pod 4"));
        assertThat(preview.getString("preview.rows[1].person.postal_addresses[0].locality")).isEqualTo("San Francisco");
        assertThat(preview.getString("preview.rows[2].person.additional_name")).isEqualTo("Elena");
        assertThat(preview.getString("preview.rows[2].person.preferred_language")).isEqualTo("mam");
        assertThat(preview.getList("preview.rows[2].person.phones.number")).containsExactly("+14155550803");
        assertThat(lucia.runs(id).getInt("created")).isEqualTo(3);
        assertThat(lucia.refused(id, "es").lines().skip(1)).singleElement().asString().startsWith("\"4\",");
    }

    @Test
    void theirHeadingsAreNotOnesToChoose() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploadsFixture("telefono.vcf");
        lucia.awaits(id, "previewed");

        lucia.who().asks().body(body("header_row", 2)).put("/imports/{id}/mapping", id).then().statusCode(200);

        assertThat(lucia.awaits(id, "previewed").getInt("rows")).isEqualTo(4);
    }

    @Test
    void oldPhonesWriteInTheirOwnLetters() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads("viejo.vcf", "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Iñíguez;Begoña\r\nTEL;CELL:4155550811\r\nEND:VCARD\r\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(lucia.awaits(id, "previewed").getString("preview.rows[0].person.display_name")).isEqualTo("Begoña Iñíguez");
    }

    @Test
    void aFileThatBreaksOffIsReadAsFarAsItGoesAndOneWithoutCardsIsRefused() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads("roto.vcf", "BEGIN:VCARD\nVERSION:3.0\nN:Roto;Ana;;;\nTEL:4155550812\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nN:Roto;Bea;;;\nTE".getBytes());
        assertThat(lucia.awaits(id, "previewed").getList("preview.rows.person.display_name")).startsWith("Ana Roto");

        var empty = lucia.uploads("vacio.vcf", "BEGIN:VCARD\n".getBytes());
        for (int i = 0; i < 500 && !"failed".equals(lucia.looksAt(empty).getString("state")); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        lucia.who().asks().get("/imports/{id}", empty).then().body("problem", equalTo("file_has_no_rows"));
    }
}
