package org.vecindad.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.chassis.testing.Tokens;

/** Two walls stand between a caller and what is not theirs; each holds while the other one is open. */
@OnRealParts
class TheWallsTest {

    private static final List<String> WALLED = List.of("committee", "membership", "zone", "account_link", "known_person");
    private static UUID mission;
    private static UUID fruitvale;
    private static UUID member;

    @Inject
    AgroalDataSource app;
    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @BeforeEach
    void twoLeadsAndTheirCommittees() {
        if (mission == null) {
            mission = Api.foundedFor("wall lead");
            fruitvale = Api.foundedFor("other lead");
            member = Api.joined(mission, "wall member", "member");
        }
    }

    @Test
    void theQueriesHoldWithoutRowLevelSecurity() throws SQLException {
        rowLevelSecurity("disable");
        try {
            Api.as("other lead").get(Api.committee(mission)).then().statusCode(404);
            Api.as("other lead").get(Api.membership(mission, member)).then().statusCode(404);
            Api.as("other lead").get(Api.membership(fruitvale, member)).then().statusCode(404);
            Api.as("other lead").queryParam("count", true).get(Api.COMMITTEES).then().body("items.id", contains(fruitvale.toString())).body("total", equalTo(1));
            Api.as("wall member").queryParam("count", true).get(Api.memberships(mission)).then().body("items.id", contains(member.toString())).body("total", equalTo(1));
            Api.asPartner("committees:read").queryParam("limit", 200).get(Api.COMMITTEES).then().body("items.state", everyItem(equalTo("active")));
            Api.as("other lead").delete(Api.membership(mission, member)).then().statusCode(404);
            Api.as("wall member").delete(Api.membership(mission, member)).then().statusCode(403);
        } finally {
            rowLevelSecurity("enable");
        }
    }

    @Test
    void whoLeadsAnotherReadsNoRowOfThisOne() throws SQLException {
        assertThat(ids("select id from committee", "other lead", fruitvale)).containsExactly(fruitvale);
        assertThat(ids("select committee_id from membership", "other lead", fruitvale)).containsOnly(fruitvale);
    }

    @Test
    void aMemberReadsTheirOwnRowOnly() throws SQLException {
        try (var connection = asking(Api.user("wall member"), "", mission.toString())) {
            assertThat(ids(connection, "select id from committee")).containsExactly(mission);
            assertThat(ids(connection, "select id from membership")).containsExactly(member);
        }
    }

    @Test
    void aMemberWritesNoRow() throws SQLException {
        try (var connection = asking(Api.user("wall member"), "", mission.toString())) {
            assertThat(update(connection, "update membership set role = 'co_lead'")).isZero();
            assertThat(update(connection, "update committee set name = 'Mine'")).isZero();
        }
    }

    @Test
    void whoLeadsAnotherWritesNoRowHere() throws SQLException {
        try (var connection = asking(Api.user("other lead"), fruitvale.toString(), fruitvale.toString())) {
            assertThat(update(connection, "update committee set name = 'Mine' where id = '" + mission + "'")).isZero();
            assertRefused(connection, "insert into membership (id, committee_id, user_id, role, state, joined_at, updated_at, version) values ('" + UUID.randomUUID() + "', '" + mission
                + "', '" + Api.user("other lead") + "', 'co_lead', 'active', now(), now(), 1)");
        }
    }

    @Test
    void aLeadMovesNoMembershipIntoAnotherCommittee() throws SQLException {
        try (var connection = asking(Api.user("wall lead"), mission.toString(), mission.toString())) {
            assertRefused(connection, "update membership set committee_id = '" + fruitvale + "' where id = '" + member + "'");
        }
    }

    @Test
    void aPartnerReadsActiveCommitteesOnly() throws SQLException {
        try (var connection = asking(UUID.randomUUID(), Tokens.UNION.toString(), "")) {
            assertThat(ids(connection, "select id from committee where state <> 'active'")).isEmpty();
            assertThat(ids(connection, "select id from membership")).isEmpty();
            assertThat(ids(connection, "select id from zone")).isEmpty();
            assertThat(ids(connection, "select user_id from account_link")).isEmpty();
        }
    }

    @Test
    void whoLeadsLinksNobodyElsesAccount() throws SQLException {
        try (var connection = asking(Api.user("wall lead"), mission.toString(), mission.toString())) {
            assertRefused(connection, "insert into account_link (user_id, person_id, linked_by) values ('" + Api.user("wall member") + "', '" + UUID.randomUUID() + "', '" + Api.user("wall lead") + "')");
        }
    }

    @Test
    void aPersonsAccountIsFoundByIdAndNeverListed() throws SQLException {
        var rosa = ContactsStub.somebodySeenBy(Api.user("sam"));
        var account = UUID.randomUUID();
        Api.as("sam").body(Map.of("user_id", account, "person_id", rosa)).post(Api.ACCOUNTS).then().statusCode(201);
        try (var connection = asking(Api.user("wall lead"), mission.toString(), mission.toString())) {
            assertThat(ids(connection, "select account_of_person('" + rosa + "')")).containsExactly(account);
            assertThat(ids(connection, "select user_id from account_link")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"committee", "membership", "zone", "account_link", "known_person"})
    void whoeverIsNotNamedSeesNothing(String table) throws SQLException {
        try (var connection = app.getConnection()) {
            assertThat(ids(connection, "select gen_random_uuid() from " + table)).isEmpty();
        }
    }

    @Test
    void everyTableWithRowsOfOursIsWalled() throws SQLException {
        try (var connection = owner.getConnection(); var tables = connection.createStatement().executeQuery("""
            select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity and relforcerowsecurity""")) {
            var walled = Stream.<String>builder();
            while (tables.next()) {
                walled.add(tables.getString(1));
            }
            assertThat(walled.build()).containsAll(WALLED);
        }
    }

    private void rowLevelSecurity(String enableOrDisable) throws SQLException {
        try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
            for (var table : WALLED) {
                statement.execute("alter table " + table + " " + enableOrDisable + " row level security");
            }
        }
    }

    private List<UUID> ids(String sql, String login, UUID leads) throws SQLException {
        try (var connection = asking(Api.user(login), leads.toString(), leads.toString())) {
            return ids(connection, sql);
        }
    }

    private Connection asking(UUID user, String viewers, String committees) throws SQLException {
        var connection = app.getConnection();
        connection.setAutoCommit(false);
        try (var context = connection.prepareStatement("""
            select set_config('vecindad.user', ?, true), set_config('vecindad.everything', 'false', true), set_config('vecindad.viewers', ?, true), set_config('vecindad.committees', ?, true)""")) {
            context.setString(1, user.toString());
            context.setString(2, viewers);
            context.setString(3, committees);
            context.execute();
        }
        return connection;
    }

    private static List<UUID> ids(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static void assertRefused(Connection connection, String sql) {
        assertThatThrownBy(() -> update(connection, sql)).isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }
}
