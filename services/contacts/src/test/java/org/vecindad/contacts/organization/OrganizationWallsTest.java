package org.vecindad.contacts.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.organization.Partners.added;

import io.agroal.api.AgroalDataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The second wall with the first one off: raw SQL as the application's role, in the context that a caller's request would have. */
@OnRealEngines
class OrganizationWallsTest {

    private static final UUID COMMITTEE = UUID.randomUUID();

    @Inject
    AgroalDataSource app;

    private UUID hidden;

    @BeforeEach
    void oneThatIsNotListed() {
        var id = added(leadOf(committee("Mission")));
        hidden = UUID.fromString(id);
        SAM.asks().body(body("vote", "yes", "reason", "r")).post("/organizations/{id}/screening/votes", id).then().statusCode(201);
        SAM.asks().header("If-Match", "*").body(body("stage", "contacted")).post("/organizations/{id}/moves", id).then().statusCode(201);
        SAM.asks().body(body("kind", "k", "signed_on", "2026-01-15")).post("/organizations/{id}/pledges", id).then().statusCode(201);
        SAM.asks().body(body("answer", "no")).post("/organizations/{id}/visits", id).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partnership_move", "pledge", "visit"})
    void showsWhatHangsOnThemToLeadsOnly(String table) throws SQLException {
        var count = "select count(*) from " + table + " where organization_id = ?";
        assertThat(asLead(connection -> one(connection, count))).isEqualTo(1);
        assertThat(asPartner(hidden, connection -> one(connection, count))).isZero();
        assertThat(asMember(connection -> one(connection, count))).isZero();
    }

    @Test
    void showsVotesToOrganizersOnly() throws SQLException {
        assertThat(asLead(connection -> one(connection, "select count(*) from screening_vote where organization_id = ?"))).isZero();
    }

    @Test
    void showsAPartnerItselfOnly() throws SQLException {
        var count = "select count(*) from organization where id = ?";
        assertThat(asLead(connection -> one(connection, count))).isEqualTo(1);
        assertThat(asPartner(hidden, connection -> one(connection, count))).isEqualTo(1);
        assertThat(asPartner(UUID.randomUUID(), connection -> one(connection, count))).isZero();
        assertThat(asMember(connection -> one(connection, count))).isZero();
        SAM.asks().header("If-Match", "*").body(body("public_listing", true)).patch("/organizations/{id}", hidden).then().statusCode(200);
        assertThat(asMember(connection -> one(connection, count))).isEqualTo(1);
        assertThat(asPartner(UUID.randomUUID(), connection -> one(connection, count))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"public_listing = true", "stage = 'meeting'", "name = 'Mine'", "website = 'https://example.org'", "mou_link = 'https://example.org'"})
    void leavesToOrganizersWhatOrganizersDecide(String change) {
        assertThatThrownBy(() -> asLead(connection -> change(connection, "update organization set " + change + " where id = ?")))
                .isInstanceOf(SQLException.class).extracting("SQLState").isEqualTo("42501");
    }

    @ParameterizedTest
    @ValueSource(strings = {"public_listing = false", "stage = 'prospect'", "next_visit_on = current_date"})
    void letsALeadDoTheirPart(String change) throws SQLException {
        assertThat(asLead(connection -> change(connection, "update organization set " + change + " where id = ?"))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update organization set next_visit_on = null where id = ?", "delete from organization where id = ?", "update pledge set withdrawn_at = null where organization_id = ?",
            "delete from visit where organization_id = ?", "update partnership_move set undone_at = now() where organization_id = ?", "delete from screening_vote where organization_id = ?"})
    void letsAPartnerChangeNothing(String change) throws SQLException {
        assertThat(asPartner(hidden, connection -> change(connection, change))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from organization where id = ?", "delete from visit where organization_id = ?", "delete from screening_vote where organization_id = ?"})
    void letsALeadTakeBackNothingOfOthers(String change) throws SQLException {
        assertThat(asLead(connection -> change(connection, change))).isZero();
    }

    private int one(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, hidden);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private int change(Connection connection, String sql) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setObject(1, hidden);
            return update.executeUpdate();
        }
    }

    private interface Work {
        int on(Connection connection) throws SQLException;
    }

    private int asLead(Work work) throws SQLException {
        return as(COMMITTEE.toString(), COMMITTEE.toString(), work);
    }

    private int asMember(Work work) throws SQLException {
        return as("", COMMITTEE.toString(), work);
    }

    private int asPartner(UUID organization, Work work) throws SQLException {
        return as(organization.toString(), "", work);
    }

    private int as(String viewers, String committees, Work work) throws SQLException {
        try (var connection = app.getConnection()) {
            connection.setAutoCommit(false);
            try (var context = connection.prepareStatement("""
                    select set_config('vecindad.user', ?, true), set_config('vecindad.viewers', ?, true), set_config('vecindad.committees', ?, true),
                           set_config('vecindad.everything', 'false', true)""")) {
                context.setString(1, UUID.randomUUID().toString());
                context.setString(2, viewers);
                context.setString(3, committees);
                context.execute();
                return work.on(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
