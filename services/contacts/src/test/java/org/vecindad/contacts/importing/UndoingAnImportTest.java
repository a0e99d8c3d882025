package org.vecindad.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.OnRealEngines;

@OnRealEngines
class UndoingAnImportTest {

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Test
    void putsAwayWhomItBroughtAndNobodyTookUpSince() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads("Nombre,Tel\nMacario Quijano,415-555-0601\nBenigna Quijano,415-555-0602\nTadeo Quijano,415-555-0603\n");
        lucia.runs(id, agreed());
        var benigna = lucia.idOf("Benigna Quijano");
        lucia.who().asks().header("If-Match", lucia.who().etagOf(UUID.fromString(benigna))).body(body("alias", "Beni")).patch("/people/{id}", benigna).then().statusCode(200);
        lucia.who().asks().body(body("kind", "call", "outcome", "reached")).post("/people/{id}/conversations", lucia.idOf("Tadeo Quijano")).then().statusCode(201);

        var forecast = lucia.who().asks().get("/imports/{id}/undo", id).then().statusCode(200).extract().jsonPath();
        assertThat(forecast.getInt("put_away")).isEqualTo(1);
        assertThat(forecast.getList("kept.reason")).containsExactly("changed_since", "in_use");
        assertThat(lucia.who().finds("Macario Quijano")).as("looking writes nothing").hasSize(1);

        lucia.who().asks().post("/imports/{id}/undo", id).then().statusCode(202).body("undo.state", equalTo("running"));
        var done = awaitsUndone(lucia, id);

        assertThat(done.getString("state")).isEqualTo("completed");
        assertThat(done.getInt("undo.put_away")).isEqualTo(forecast.getInt("put_away"));
        assertThat(done.getInt("undo.consents")).isEqualTo(3);
        assertThat(done.getList("undo.kept")).isEqualTo(forecast.getList("kept"));
        assertThat(lucia.who().finds("Macario Quijano")).isEmpty();
        assertThat(lucia.who().finds("Benigna Quijano")).as("somebody changed her since").hasSize(1);
        assertThat(lucia.holding("Benigna Quijano")).as("nobody agreed to anything").isEmpty();
        lucia.who().asks().post("/imports/{id}/undo", id).then().statusCode(202).body("undo.state", equalTo("done"));
    }

    @Test
    void givesBackWhatWasKnownBefore() {
        var mission = committee("Mission");
        var lucia = new Importer(leadOf(mission));
        var known = lucia.who().adds("given_name", "Práxedes", "family_name", "Olmos", "phones", List.of(body("number", "4155550611")), "note", "llamar tarde");
        var id = lucia.uploads("Nombre,Apellidos,Tel,Correo,Notas\nPráxedes,Olmos,4155550611,praxedes@example.org,de la feria\n");
        lucia.runs(id);
        lucia.who().asks().get("/people/{id}", known).then().body("note", equalTo("llamar tarde\nde la feria"));

        lucia.who().asks().post("/imports/{id}/undo", id).then().statusCode(202);
        var done = awaitsUndone(lucia, id);

        assertThat(done.getInt("undo.restored")).isEqualTo(1);
        lucia.who().asks().get("/people/{id}", known).then().statusCode(200).body("note", equalTo("llamar tarde")).body("emails.size()", equalTo(0));
        assertThat(lucia.who().finds("praxedes@example.org")).isEmpty();
    }

    @Test
    void whatABatchAddedToSomebodyOfTheSameImportGoesWithThem() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var filler = IntStream.range(0, 1_200).mapToObj(i -> "Relleno Deshecho " + i + "," + (4_155_620_000L + i) + ",\n").collect(Collectors.joining());
        var id = lucia.uploads("Nombre,Tel,Correo\nGenoveva Sotelo,4155550621,\n" + filler + "Genoveva Sotelo,4155550621,genoveva@example.org\n");
        assertThat(lucia.runs(id).getInt("updated")).isEqualTo(1);

        lucia.who().asks().post("/imports/{id}/undo", id).then().statusCode(202);
        var done = awaitsUndone(lucia, id);

        assertThat(done.getInt("undo.put_away")).isEqualTo(1_201);
        assertThat(done.getList("undo.kept")).isEmpty();
        assertThat(lucia.who().finds("Genoveva Sotelo")).isEmpty();
    }

    @Test
    void whoALaterImportBroughtTooStays() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var first = lucia.uploads("Nombre,Tel\nIsidora Bañuelos,4155550631\nHilario Bañuelos,4155550632\n");
        lucia.runs(first);
        lucia.runs(lucia.uploads("Nombre,Tel\nIsidora Bañuelos,4155550631\n"), agreed());

        lucia.who().asks().post("/imports/{id}/undo", first).then().statusCode(202);
        var done = awaitsUndone(lucia, first);

        assertThat(done.getList("undo.kept.reason")).containsExactly("imported_again");
        assertThat(lucia.who().finds("Bañuelos")).containsExactly("Isidora Bañuelos");
        assertThat(lucia.holding("Isidora Bañuelos")).as("the other import's").hasSize(1);
    }

    @Test
    void aConsentThatWasNeverGivenIsNobodysNoAndANoStays() {
        var lucia = new Importer(leadOf(committee("Mission")));
        lucia.who().adds("given_name", "Leocadia", "family_name", "Pinzón", "phones", List.of(body("number", "4155550641")));
        var wrong = lucia.uploads("Nombre,Tel,No textear\nLeocadia Pinzón,4155550641,x\n");
        lucia.runs(wrong, agreed());
        lucia.who().asks().post("/imports/{id}/undo", wrong).then().statusCode(202);
        assertThat(awaitsUndone(lucia, wrong).getList("undo.kept.reason")).containsExactly("opt_out_stays");
        assertThat(lucia.holding("Leocadia Pinzón")).isEmpty();
        lucia.who().asks().get("/people/{id}", lucia.idOf("Leocadia Pinzón")).then().body("do_not_call", org.hamcrest.Matchers.not(equalTo(true)));

        lucia.runs(lucia.uploads("Nombre,Tel\nLeocadia Pinzón,4155550641\n"), body("agreed", body("where", "x", "purposes", List.of("contact"), "channels", List.of("call", "sms"))));

        assertThat(lucia.holding("Leocadia Pinzón")).containsExactly("contact call");
    }

    @Test
    void isForTheImporterAndOrganizersAndOnlyWhenItIsOver() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads("Nombre,Tel\nAna Undo,4155550651\n");
        lucia.awaits(id, "previewed");
        lucia.who().asks().post("/imports/{id}/undo", id).then().statusCode(409).body("code", equalTo("import_is_not_over"));
        lucia.runs(id);

        leadOf(committee("Otra")).asks().post("/imports/{id}/undo", id).then().statusCode(404);
        leadOf(committee("Otra")).asks().get("/imports/{id}/undo", id).then().statusCode(404);
        SAM.asks().get("/imports/{id}/undo", id).then().statusCode(200).body("put_away", equalTo(1));
        SAM.asks().post("/imports/{id}/undo", id).then().statusCode(202);
        assertThat(awaitsUndone(lucia, id).getInt("undo.put_away")).isEqualTo(1);
    }

    @Test
    void goesOnWhereItBrokeOff() throws SQLException {
        var lucia = new Importer(leadOf(committee("Mission")));
        var rows = IntStream.range(0, 1_200).mapToObj(i -> "Interrumpida Vuelta " + i + "," + (4_155_640_000L + i) + "\n").collect(Collectors.joining());
        var id = lucia.uploads("Nombre,Tel\n" + rows);
        lucia.runs(id);
        // as it stands after a crash behind the last batch
        try (var connection = work.getConnection(); var update = connection.prepareStatement("""
                update import set undo_state = 'broken_off', undo_position = 0, undo_by = started_by, undo_started_at = now(),
                       undo_result = '{"putAway":201,"restored":0,"unlinked":0,"consents":0,"kept":{}}' where id = ?""")) {
            update.setObject(1, id);
            update.executeUpdate();
        }
        assertThat(lucia.looksAt(id).getString("undo.state")).isEqualTo("broken_off");

        lucia.who().asks().post("/imports/{id}/undo", id).then().statusCode(202);
        var done = awaitsUndone(lucia, id);

        assertThat(done.getInt("undo.put_away")).as("the first batch now, the second before").isEqualTo(201 + 999);
        assertThat(lucia.who().finds("Interrumpida Vuelta 5")).noneMatch("Interrumpida Vuelta 5"::equals);
    }

    private static JsonPath awaitsUndone(Importer importer, UUID id) {
        for (int i = 0; i < 3_000; i++) {
            var now = importer.looksAt(id);
            if ("done".equals(now.getString("undo.state"))) {
                return now;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError(importer.looksAt(id).prettify());
    }

    private static java.util.Map<String, Object> agreed() {
        return body("agreed", body("where", "Feria", "purposes", List.of("contact"), "channels", List.of("call")));
    }
}
