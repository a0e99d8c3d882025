package org.vecindad.contacts.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.util.List;

@OnRealEngines
class AuditTest {

    private static final Somebody OMAR = new Somebody(Tokens.of("omar").sign());

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @Inject
    Linking linking;

    @Test
    void writesDownEveryLookAtAPerson() {
        var lead = leadOf(committee("Mission"));
        var person = lead.adds("given_name", "Mirada");
        lead.asks().get("/people/{id}", person).then().statusCode(200);
        lead.asks().get("/people/{id}/timeline", person).then().statusCode(200);

        OMAR.asks().queryParam("subject", person).get("/audit").then().statusCode(200)
                .body("items.action", contains("timeline_opened", "person_opened", "person_added"));
    }

    @Test
    void writesDownWhatWasAskedForButNotItsWords() {
        var lead = leadOf(committee("Mission"));
        lead.adds("given_name", "Mirada");
        lead.asks().queryParam("q", "MIRADA").queryParam("language", "es").get("/people").then().statusCode(200);
        lead.asks().queryParam("q", "mirada").queryParam("language", "es").get("/people").then().statusCode(200);
        lead.asks().body(body("ids", List.of())).post("/people/cards").then().statusCode(200);

        var entries = OMAR.asks().queryParam("limit", 3).get("/audit").then().statusCode(200)
                .body("items.action", hasItems("people_listed", "cards_shown")).extract();

        assertThat(entries.asString()).doesNotContainIgnoringCase("mirada");
        assertThat(entries.<String>path("items[1].filter.q")).isNotBlank().isEqualTo(entries.path("items[2].filter.q"));
        assertThat(entries.<String>path("items[1].filter.language")).isEqualTo("es");
    }

    @Test
    void linksEveryEntryIntoAChain() throws SQLException {
        leadOf(committee("Mission")).adds("given_name", "Encadenada");
        linkAll();

        OMAR.asks().get("/audit/verification").then().statusCode(200).body("holds", equalTo(true)).body("linked", greaterThan(0));
    }

    @Test
    void showsWhereAnEntryWasAltered() throws SQLException {
        leadOf(committee("Mission")).adds("given_name", "Alterada");
        linkAll();
        // Only whoever owns the table can get past its triggers, and even that shows.
        owner("alter table audit_entry disable trigger user");
        owner("create table as_it_was as select action from audit_entry where position = 1");
        owner("update audit_entry set action = 'people_exported' where position = 1");
        try {
            OMAR.asks().get("/audit/verification").then().statusCode(200).body("holds", equalTo(false)).body("broken_at", equalTo(1));
        } finally {
            owner("update audit_entry set action = (select action from as_it_was) where position = 1");
            owner("drop table as_it_was");
            owner("alter table audit_entry enable trigger user");
        }
        OMAR.asks().get("/audit/verification").then().body("holds", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set actor = gen_random_uuid()", "delete from audit_entry", "truncate audit_entry"})
    void isNeverChangedOrRemoved(String sql) {
        leadOf(committee("Mission")).adds("given_name", "Ana");

        assertThatThrownBy(() -> owner(sql)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute(work, sql)).isInstanceOf(SQLException.class);
    }

    @Test
    void isReadByAdministratorsOnly() {
        SAM.asks().get("/audit").then().statusCode(403);
        leadOf(committee("Mission")).asks().get("/audit/verification").then().statusCode(403);
    }

    // The service links by itself a moment later; here the test does not wait for that.
    private void linkAll() throws SQLException {
        while (count() > 0) {
            linking.linkSome();
        }
    }

    private long count() throws SQLException {
        try (var connection = work.getConnection(); var row = connection.createStatement().executeQuery("select count(*) from audit_entry where hash is null")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void owner(String sql) throws SQLException {
        execute(owner, sql);
    }

    private static void execute(AgroalDataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
