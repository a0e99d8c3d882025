package org.vecindad.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.OnRealEngines;

@OnRealEngines
class ImportsStaySealedTest {

    @Inject
    AgroalDataSource app;

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Test
    void noWordOfAFileIsReadableInTheDatabase() throws SQLException {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads("canarioarchivo.csv", "Nombre,Tel,Canariacolumna\nCanaria Nombre,415-555-0401,canariavalor\n,1234509876123450,canariarechazo\n".getBytes());
        lucia.awaits(id, "previewed");
        assertThat(readable("canaria", "Canaria", "canario", "4155550401")).isZero();
        assertThat(readable("previewed")).as("the search is not blind").isPositive();

        lucia.runs(id, body("agreed", body("where", "Canaria feria", "purposes", List.of("contact"), "channels", List.of("call"), "wording", "canaria frase")));
        lucia.runs(lucia.uploads("Nombre,Tel,Notas\nCanaria Nombre,415-555-0401,canariaotra\n"));

        assertThat(readable("canaria", "Canaria", "canario", "4155550401", "1234509876123450")).isZero();
    }

    @Test
    void withoutTheFirstWallTheSecondStands() throws SQLException {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads("Nombre,Tel\nAna,415-555-0402\n");
        lucia.awaits(id, "previewed");

        try (Connection connection = app.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(count(connection, "import")).as("nobody's context").isZero();
            assertThat(count(connection, "import_piece")).isZero();
            tell(connection, "vecindad.user", UUID.randomUUID().toString());
            assertThat(count(connection, "import")).as("somebody else").isZero();
            assertThat(count(connection, "import_piece")).isZero();
            tell(connection, "vecindad.everything", "true");
            assertThat(count(connection, "import")).as("an organizer").isPositive();
            connection.rollback();
        }
    }

    private static void tell(Connection connection, String what, String value) throws SQLException {
        try (var set = connection.prepareStatement("select set_config(?, ?, true)")) {
            set.setString(1, what);
            set.setString(2, value);
            set.execute();
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from " + table); var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long readable(String... words) throws SQLException {
        long hits = 0;
        try (Connection connection = work.getConnection()) {
            for (String table : List.of("import", "import_piece", "import_warning", "consent", "import_memory")) {
                // bytes as bytes, everything else as text
                String bytes = switch (table) {
                    case "import" -> " or position(convert_to(?, 'UTF8') in coalesce(file_name, '') || coalesce(lead_rows, '') || coalesce(mapping, '') || coalesce(preview, '') || coalesce(agreed, '')) > 0";
                    case "consent" -> " or position(convert_to(?, 'UTF8') in coalesce(words, '')) > 0";
                    case "import_piece", "import_memory" -> " or position(convert_to(?, 'UTF8') in sealed) > 0";
                    default -> " or ? = ''";
                };
                for (String word : words) {
                    try (var select = connection.prepareStatement("select count(*) from " + table + " t where position(? in t::text) > 0" + bytes)) {
                        select.setString(1, word);
                        select.setString(2, word);
                        try (var rows = select.executeQuery()) {
                            rows.next();
                            hits += rows.getLong(1);
                        }
                    }
                }
            }
        }
        return hits;
    }
}
