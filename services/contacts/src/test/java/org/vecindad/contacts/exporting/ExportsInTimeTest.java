package org.vecindad.contacts.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.vecindad.contacts.Coalition.OMAR;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.exporting.Taking.approves;
import static org.vecindad.contacts.exporting.Taking.asked;
import static org.vecindad.contacts.exporting.Taking.committee;
import static org.vecindad.contacts.exporting.Taking.everybody;
import static org.vecindad.contacts.exporting.Taking.fetches;
import static org.vecindad.contacts.exporting.Taking.names;
import static org.vecindad.contacts.exporting.Taking.objects;
import static org.vecindad.contacts.exporting.Taking.reads;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What time makes of an export, what lies of it in the database, and the wall behind it. */
@OnRealEngines
class ExportsInTimeTest {

    @Inject
    AgroalDataSource app;

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @Inject
    SweepingExports sweeping;

    private UUID mission;
    private Somebody lucia;
    private UUID ana;

    @BeforeEach
    void aCommitteeHasPeople() {
        mission = Coalition.committee("Mission", "es");
        lucia = leadOf(mission);
        ana = lucia.adds("given_name", "Ana");
    }

    @Test
    void opensAfterTwelveHoursWithoutAnObjection() throws SQLException {
        var id = asked(SAM, everybody());
        passes("11 hours 59 minutes", id);
        fetches(SAM, id).statusCode(409);
        passes("1 minute", id);

        reads(SAM, id).body("state", equalTo("released_after_notice"));
        approves(OMAR, id).statusCode(409);
        assertThat(names(SAM, id)).contains("Ana");

        sweeping.sweep();
        reads(SAM, id).body("state", equalTo("released_after_notice")).body("version", equalTo(2));
        OMAR.asks().queryParam("subject", id).get("/audit").then().body("items.action", hasItem("export_released_after_notice"));
        objects(OMAR, id, "Demasiada gente").statusCode(200);
        fetches(SAM, id).statusCode(410).body("code", equalTo("export_was_stopped"));
    }

    @Test
    void staysStoppedHoweverLongItWaits() throws SQLException {
        var id = asked(SAM, everybody());
        objects(OMAR, id, "No").statusCode(200);
        passes("13 hours", id);
        sweeping.sweep();
        fetches(SAM, id).statusCode(410).body("code", equalTo("export_was_stopped"));
    }

    @Test
    void canBeFetchedForADay() throws SQLException {
        var id = asked(lucia, committee(mission));
        passes("23 hours 59 minutes", id);
        assertThat(names(lucia, id)).containsExactly("Ana");
        passes("1 minute", id);
        fetches(lucia, id).statusCode(410).body("code", equalTo("export_has_expired"));
        reads(lucia, id).body("state", equalTo("expired"));
        sweeping.sweep();
        reads(lucia, id).body("state", equalTo("expired"));
        assertThat(count("select count(*) from export_person where export_id = ?", id)).isZero();
    }

    @Test
    void isForgottenThirtyDaysAfterItEnded() throws SQLException {
        var id = asked(lucia, committee(mission));
        lucia.asks().delete("/exports/{id}", id).then().statusCode(204);
        passes("31 days", id);
        sweeping.sweep();
        reads(lucia, id).statusCode(404);
        assertThat(count("select count(*) from export where id = ?", id)).isZero();
    }

    @Test
    void forgetsWhoWasErased() throws SQLException {
        asked(lucia, committee(mission));
        SAM.asks().body(Map.of("reason", "asked")).post("/people/{id}/erasure", ana).then().statusCode(org.hamcrest.Matchers.lessThan(300));
        assertThat(count("select count(*) from export_person where person_id = ?", ana)).isZero();
    }

    @Test
    void holdsTheRecordThatStayedAfterAMerge() {
        var other = lucia.adds("given_name", "Anita");
        var id = asked(lucia, committee(mission));
        lucia.asks().header("If-Match", lucia.etagOf(ana)).body(Map.of("other_id", other)).post("/people/{id}/merges", ana).then().statusCode(201);
        assertThat(names(lucia, id)).containsExactly("Ana");
    }

    @Test
    void sealsItsWordsAndShowsNothingWithoutAContext() throws SQLException {
        var id = asked(lucia, committee(mission), "reason", "other", "words", "Para Quetzaltenango");
        try (var connection = owner.getConnection(); var select = connection.prepareStatement("select words from export where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1)).doesNotContain("Quetzaltenango");
            }
        }
        for (var table : List.of("export", "export_person")) {
            try (var connection = app.getConnection(); var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
                rows.next();
                assertThat(rows.getLong(1)).as(table).isZero();
            }
        }
    }

    @Test
    void isApprovedByNobodyAloneEvenWithoutTheFirstWall() {
        var id = asked(SAM, everybody());
        for (var state : List.of("approved", "released_after_notice", "released")) {
            assertThatThrownBy(() -> asSam("update export set state = '" + state + "', decided_by = asked_by where id = ?", id)).isInstanceOf(SQLException.class)
                    .extracting("SQLState").isIn("42501", "23514");
        }
        assertThatThrownBy(() -> asSam("insert into export select gen_random_uuid(), version, target, target_id, format, columns, reason, words, people, asked_by, asked_at, 'released', since from export where id = ?", id))
                .isInstanceOf(SQLException.class).extracting("SQLState").isEqualTo("23514");
    }

    private void asSam(String change, UUID id) throws SQLException {
        try (var connection = app.getConnection()) {
            connection.setAutoCommit(false);
            try (var context = connection.prepareStatement("select set_config('vecindad.user', ?, true), set_config('vecindad.everything', 'true', true)");
                 var update = connection.prepareStatement(change)) {
                context.setString(1, Tokens.SAM.toString());
                context.execute();
                update.setObject(1, id);
                update.executeUpdate();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    // The clock goes on for this one alone.
    private void passes(String time, UUID id) throws SQLException {
        try (var connection = owner.getConnection(); var update = connection.prepareStatement(
                "update export set asked_at = asked_at - ?::interval, since = since - ?::interval where id = ?")) {
            update.setString(1, time);
            update.setString(2, time);
            update.setObject(3, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private long count(String question, UUID id) throws SQLException {
        try (var connection = owner.getConnection(); var select = connection.prepareStatement(question)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
