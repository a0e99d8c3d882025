package org.vecindad.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.OnRealEngines;

/** What a spreadsheet program shows beside a row is what is said of it, everywhere. */
@OnRealEngines
class RowNumbersTest {

    @Test
    void areTheSpreadsheetsOwnInACsvFile() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads("""
                Padrón de la asamblea,,

                "Nota: dos
                renglones en una celda",,
                Nombre,Tel,Notas
                Prudencia Uno,415-555-0521,"primera
                segunda"

                Prudencia Dos,no es teléfono,
                ,123,nadie
                """);

        var preview = lucia.awaits(id, "previewed");
        assertThat(preview.getInt("header_row")).isEqualTo(4);
        assertThat(preview.getList("preview.rows.row")).containsExactly(5, 7, 8);
        assertThat(preview.getList("warnings.row")).containsExactly(7);
        var done = lucia.runs(id);
        assertThat(done.getList("warnings.row")).containsExactly(7);
        assertThat(lucia.refused(id, "en").lines().skip(1)).singleElement().asString().startsWith("\"8\",");
    }

    @Test
    void areTheSpreadsheetsOwnInAWorkbook() throws IOException {
        var lucia = new Importer(leadOf(committee("Mission")));
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "tests", "1.0")) {
            var sheet = workbook.newWorksheet("Lista");
            sheet.value(1, 0, "Padrón");
            sheet.value(4, 0, "Nombre");
            sheet.value(4, 1, "Tel");
            sheet.value(6, 0, "Prudencia Tres\ncon otro renglón");
            sheet.value(6, 1, "415-555-0522");
            sheet.value(9, 0, "Prudencia Cuatro");
            sheet.value(9, 1, "no es teléfono");
            sheet.value(19, 1, "12");
        }
        var id = lucia.uploads("padron.xlsx", bytes.toByteArray());

        var preview = lucia.awaits(id, "previewed");
        assertThat(preview.getInt("header_row")).isEqualTo(5);
        assertThat(preview.getList("preview.rows.row")).containsExactly(7, 10, 20);
        assertThat(preview.getList("warnings.row")).containsExactly(10);
        lucia.runs(id);
        assertThat(lucia.refused(id, "es").lines().skip(1)).singleElement().asString().startsWith("\"20\",");
    }
}
