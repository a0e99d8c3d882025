package org.vecindad.contacts.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.contacts.Coalition.FACTS;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.Test;
import org.vecindad.chassis.facts.ReceivedFact;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class ErasingPeopleTest {

    @Inject
    @DataSource("keyring")
    AgroalDataSource keyring;

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Test
    void leavesNothingReadable() throws SQLException {
        var lead = leadOf(committee("Mission"));
        var person = lead.adds("given_name", "Borrada", "note", "gone", "phones", List.of(Map.of("number", "4155550160")),
                "consents", List.of(Map.of("purpose", "events", "channel", "sms")));
        lead.asks().body(body("person_id", person, "kind", "ride", "what", "gone")).post("/support-needs").then().statusCode(201);
        lead.asks().body(body("cadence", "daily", "channel", "sms", "best_time", Map.of("timezone", "UTC"), "ends_on", "2100-01-01",
                "consent", Map.of("wording", "sí"))).post("/people/{id}/check-in-plans", person).then().statusCode(201);
        var sister = lead.adds("given_name", "Sigue");
        lead.asks().body(body("person_id", sister, "kind", "sibling")).post("/people/{id}/relationships", person).then().statusCode(201);
        lead.asks().body(body("person_id", person, "kind", "knows")).post("/people/{id}/relationships", sister).then().statusCode(201);
        assertThat(count(keyring, "data_key", "owner", person)).isEqualTo(3);

        SAM.asks().post("/people/{id}/erasure", person).then().statusCode(204);

        assertThat(count(keyring, "data_key", "owner", person)).isZero();
        for (var table : List.of("person_handle", "sight", "consent", "affiliation", "conversation", "follow_up", "call_list_entry", "check_in_plan", "check_in",
                "support_need")) {
            assertThat(count(work, table, "person_id", person)).as(table).isZero();
        }
        assertThat(count(work, "relationship", "one_id", sister)).isZero();
        assertThat(count(work, "relationship", "one_id", person)).isZero();
        assertThat(count(work, "person", "id", person, " and standing = 'erased' and identity is null and note is null")).isEqualTo(1);
        SAM.asks().get("/people/{id}", person).then().statusCode(404);
        assertThat(SAM.finds("borrada")).isEmpty();
        assertThat(lead.finds("4155550160")).isEmpty();
        SAM.asks().post("/people/{id}/erasure", person).then().statusCode(404);
    }

    @Test
    void tellsEveryoneAndLeavesATombstone() {
        var lead = leadOf(committee("Mission"));
        var person = lead.adds("given_name", "Borrada");

        SAM.asks().post("/people/{id}/erasure", person).then().statusCode(204);
        FACTS.awaitQuiet();

        var told = FACTS.read("contacts.person.v1").stream().filter(fact -> fact.key().equals(person)).toList();
        assertThat(told).filteredOn(fact -> !fact.tombstone()).extracting(ReceivedFact::type).endsWith("contacts.person.erased.v1");
        assertThat(told.getLast().tombstone()).isTrue();
    }

    @Test
    void isForOrganizersOnly() {
        var lead = leadOf(committee("Mission"));
        var person = lead.adds("given_name", "Ana");

        lead.asks().post("/people/{id}/erasure", person).then().statusCode(403);
        lead.asks().header("If-Match", "\"1\"").body(body("alias", "still here")).patch("/people/{id}", person).then().statusCode(200);
    }

    private static long count(AgroalDataSource database, String table, String column, UUID id) throws SQLException {
        return count(database, table, column, id, "");
    }

    private static long count(AgroalDataSource database, String table, String column, UUID id, String and) throws SQLException {
        try (var connection = database.getConnection();
             var select = connection.prepareStatement("select count(*) from " + table + " where " + column + " = ?" + and)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
