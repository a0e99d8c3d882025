package org.vecindad.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.OnRealEngines;

@OnRealEngines
class RememberingMappingsTest {

    private static final String HEADINGS = "Quién es,Contacto de ella,Fecha de nacimiento\n";

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Inject
    AgroalDataSource app;

    @Test
    void theSameHeadingsAreReadAsLastTimeAndTheAnswerIsSuggested() {
        var lucia = new Importer(leadOf(committee("Mission")));
        corrects(lucia);

        var again = lucia.uploads("quien  ES,CONTACTO de ella,fecha de nacimiento\nAgripina Luna,415-555-0702,1/2/1980\n");
        var preview = lucia.awaits(again, "previewed");

        assertThat(preview.getBoolean("remembered")).isTrue();
        assertThat(preview.getList("columns.field")).containsExactly("name", "phone", "left_out");
        assertThat(preview.getString("preview.rows[0].person.phones[0].number")).isEqualTo("+14155550702");
        assertThat(preview.getString("agreed.where")).isEqualTo("Feria");
        lucia.runs(again);
        assertThat(lucia.consentsOf("Agripina Luna")).as("a suggestion is no answer").isEmpty();
    }

    @Test
    void canBeForgotten() {
        var lucia = new Importer(leadOf(committee("Mission")));
        corrects(lucia);
        var again = lucia.uploads(HEADINGS + "Agripina Sol,415-555-0703,1/2/1980\n");
        lucia.awaits(again, "previewed");

        lucia.who().asks().delete("/imports/{id}/memory", again).then().statusCode(204);

        var anew = lucia.awaits(again, "mapping");
        assertThat(anew.getBoolean("remembered")).isFalse();
        assertThat(anew.<Object>get("agreed")).isNull();
        var third = lucia.uploads(HEADINGS + "Agripina Mar,415-555-0704,1/2/1980\n");
        assertThat(lucia.awaits(third, "mapping").getBoolean("remembered")).isFalse();
    }

    @Test
    void isOnesOwn() {
        var mission = committee("Mission");
        corrects(new Importer(leadOf(mission)));
        var beto = new Importer(leadOf(mission));

        var id = beto.uploads(HEADINGS + "Agripina Cielo,415-555-0705,1/2/1980\n");
        beto.awaits(id, "mapping");
    }

    @Test
    void liesSealedAndBehindTheSecondWall() throws SQLException {
        corrects(new Importer(leadOf(committee("Mission"))));
        try (var connection = work.getConnection(); var select = connection.prepareStatement("""
                select count(*), count(*) filter (where position('feria' in lower(encode(sealed, 'escape'))) > 0
                       or position('contacto' in lower(encode(fingerprint, 'escape'))) > 0) from import_memory"""); var rows = select.executeQuery()) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
            assertThat(rows.getInt(2)).isZero();
        }
        try (var connection = app.getConnection()) {
            connection.setAutoCommit(false);
            try (var select = connection.prepareStatement("select count(*) from import_memory"); var rows = select.executeQuery()) {
                rows.next();
                assertThat(rows.getInt(1)).as("nobody's context").isZero();
            }
            connection.rollback();
        }
    }

    private static void corrects(Importer importer) {
        var id = importer.uploads(HEADINGS + "Agripina Tierra,415-555-0701,1/2/1980\n");
        importer.awaits(id, "mapping");
        importer.who().asks().body(Map.of("columns", List.of(body("index", 0, "field", "name"), body("index", 1, "field", "phone"))))
                .put("/imports/{id}/mapping", id).then().statusCode(200);
        importer.runs(id, body("agreed", body("where", "Feria", "purposes", List.of("contact"), "channels", List.of("call"))));
    }
}
