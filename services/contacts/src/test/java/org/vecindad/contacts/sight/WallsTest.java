package org.vecindad.contacts.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.contacts.OnRealEngines;
import org.vecindad.contacts.search.PeopleIndex;
import org.vecindad.contacts.search.PeopleQuery;
import org.vecindad.contacts.search.PersonRow;

import jakarta.inject.Inject;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Each wall with the other one off. */
@OnRealEngines
class WallsTest {

    private static final List<String> HANGING_ON = List.of("person_handle", "consent", "sight", "affiliation", "known_attendance", "conversation", "follow_up", "call_list_entry",
            "check_in_plan", "check_in", "support_need", "bulk_target", "export_person", "person_change");

    @Inject
    AgroalDataSource app;

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Inject
    PeopleIndex index;

    private UUID mission;
    private UUID person;
    private UUID other;

    @BeforeEach
    void someoneIsCaredFor() {
        mission = committee("Mission");
        var lead = leadOf(mission);
        person = lead.adds("given_name", "Amparada", "phones", List.of(Map.of("number", "4155550170")),
                "consents", List.of(Map.of("purpose", "events", "channel", "sms")));
        String plan = lead.asks().body(Map.of("cadence", "daily", "channel", "call", "best_time", Map.of("timezone", "UTC"), "ends_on", "2100-01-01",
                "consent", Map.of("wording", "sí"))).post("/people/{id}/check-in-plans", person).then().statusCode(201).extract().path("id");
        lead.asks().body(Map.of("outcome", "reached_needs", "needs", List.of("ride"))).post("/check-in-plans/{id}/check-ins", plan).then().statusCode(201);
        lead.asks().body(Map.of("kind", "call", "outcome", "reached", "follow_up", Map.of("what", "volver", "due_on", "2026-12-01")))
                .post("/people/{id}/conversations", person).then().statusCode(201);
        lead.asks().body(Map.of("title", "Esta noche", "people", Map.of("person_ids", List.of(person)))).post("/call-lists").then().statusCode(201);
        other = lead.adds("given_name", "Otra");
        lead.asks().body(Map.of("person_id", other, "kind", "parent")).post("/people/{id}/relationships", person).then().statusCode(201);
        lead.asks().body(Map.of("kind", "add_tag", "tag", "hoy", "person_ids", List.of(person))).post("/bulk-actions").then().statusCode(202);
        lead.asks().body(Map.of("of", Map.of("committee_id", mission), "format", "csv", "reason", "calls")).post("/exports").then().statusCode(201);
    }

    @Test
    void showsTheirOwnWithoutTheFirstWall() throws SQLException {
        assertThat(rows("person", "id", mission, false)).isEqualTo(1);
        assertThat(rows("person_handle", "person_id", mission, false)).isEqualTo(1);
        assertThat(rows("consent", "person_id", mission, false)).isEqualTo(2);
        for (var table : List.of("conversation", "follow_up", "call_list_entry", "check_in_plan", "check_in", "support_need")) {
            assertThat(rows(table, "person_id", mission, false)).as(table).isEqualTo(1);
        }
        assertThat(rows("person", "id", UUID.randomUUID(), true)).isEqualTo(1);
    }

    @Test
    void hidesEverythingOfOthersWithoutTheFirstWall() throws SQLException {
        assertThat(rows("person", "id", UUID.randomUUID(), false)).isZero();
        for (var table : HANGING_ON) {
            assertThat(rows(table, "person_id", UUID.randomUUID(), false)).as(table).isZero();
        }
        assertThat(rows("relationship", "one_id", UUID.randomUUID(), false)).isZero();
    }

    @Test
    void hidesALinkFromWhoeverSeesOnlyOneOfTheTwo() throws SQLException {
        assertThat(rows("relationship", "one_id", mission, false)).isEqualTo(1);
        try (var connection = work.getConnection(); var end = connection.prepareStatement("update sight set until = now() where person_id = ?")) {
            end.setObject(1, other);
            end.executeUpdate();
        }
        assertThat(rows("person", "id", mission, false)).isEqualTo(1);
        assertThat(rows("relationship", "one_id", mission, false)).isZero();
    }

    @Test
    void hidesEverythingFromASessionWithoutAContext() throws SQLException {
        try (var connection = app.getConnection()) {
            for (var table : List.of("person", "person_handle", "consent", "sight", "audit_entry", "known_membership", "organization", "conversation", "follow_up", "call_list",
                    "call_list_entry", "check_in_plan", "check_in", "support_need", "likely_pair", "merge", "legal_hold", "partnership_move", "screening_vote", "pledge", "visit",
                    "segment", "bulk_action", "bulk_target", "export", "export_person", "person_change", "people_batch", "relationship")) {
                try (var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        }
    }

    @Test
    void letsNobodyHandThemselvesSightOfSomebodyElsesPerson() throws SQLException {
        var stranger = UUID.randomUUID();
        assertThatThrownBy(() -> asCaller(stranger, false, connection -> {
            try (var insert = connection.prepareStatement("insert into sight (person_id, viewer_id, reason, source_id) values (?, ?, 'care', ?)")) {
                insert.setObject(1, person);
                insert.setObject(2, stranger);
                insert.setObject(3, stranger);
                return insert.executeUpdate();
            }
        })).isInstanceOf(SQLException.class).extracting("SQLState").isEqualTo("42501");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update person set version = 99 where id = ?", "update sight set until = now() where person_id = ?", "update consent set withdrawn_at = now() where person_id = ?",
            "update conversation set outcome = 'no_answer' where person_id = ?", "delete from conversation where person_id = ?", "delete from follow_up where person_id = ?",
            "update call_list_entry set held_by = null where person_id = ?",
            "update check_in_plan set state = 'ended' where person_id = ?", "delete from check_in where person_id = ?", "delete from support_need where person_id = ?", "update bulk_target set person_id = person_id where person_id = ?",
            "delete from relationship where one_id = ?", "update relationship set one_id = one_id where one_id = ?",
            "update export_person set person_id = person_id where person_id = ?"})
    void letsNobodyChangeWhatTheyDoNotSee(String change) throws SQLException {
        assertThat(asCaller(UUID.randomUUID(), false, connection -> {
            try (var update = connection.prepareStatement(change)) {
                update.setObject(1, person);
                return update.executeUpdate();
            }
        })).isZero();
    }

    @Test
    void letsNobodyRemoveAConsentThatWasNotASlip() throws SQLException {
        assertThat(asCaller(mission, false, connection -> {
            try (var delete = connection.prepareStatement("delete from consent where person_id = ?")) {
                delete.setObject(1, person);
                return delete.executeUpdate();
            }
        })).isZero();
    }

    @Test
    void filtersByScopeWithoutTheSecondWall() throws SQLException {
        assertThat(found(new Scope(false, Set.of(mission)))).contains(person);
        assertThat(found(new Scope(true, Set.of()))).contains(person);
        assertThat(found(new Scope(false, Set.of(UUID.randomUUID())))).isEmpty();
        assertThat(found(new Scope(false, Set.of()))).isEmpty();
    }

    private List<UUID> found(Scope scope) throws SQLException {
        var found = index.find(PeopleQuery.all(scope).text("amparada")).rows().stream().map(PersonRow::id).toList();
        // the work role sees every row: what holds here holds by the query alone
        try (var connection = work.getConnection(); var select = connection.prepareStatement("select count(*) from person where id = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", found.toArray()));
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(found.size());
            }
        }
        return found;
    }

    private long rows(String table, String column, UUID viewer, boolean everything) throws SQLException {
        return asCaller(viewer, everything, connection -> {
            try (var select = connection.prepareStatement("select count(*) from " + table + " where " + column + " = ?")) {
                select.setObject(1, person);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    private interface Work {
        int on(Connection connection) throws SQLException;
    }

    /** Raw SQL as the application's role, with the context that a request of this caller would have. */
    private int asCaller(UUID viewer, boolean everything, Work work) throws SQLException {
        try (var connection = app.getConnection()) {
            connection.setAutoCommit(false);
            try (var context = connection.prepareStatement("""
                    select set_config('vecindad.user', ?, true), set_config('vecindad.viewers', ?, true),
                           set_config('vecindad.committees', ?, true), set_config('vecindad.everything', ?, true)""")) {
                context.setString(1, UUID.randomUUID().toString());
                context.setString(2, viewer.toString());
                context.setString(3, viewer.toString());
                context.setString(4, String.valueOf(everything));
                context.execute();
                return work.on(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
