package org.vecindad.events.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.events.Coalition.committee;
import static org.vecindad.events.Coalition.homeOf;
import static org.vecindad.events.Coalition.leadOf;
import static org.vecindad.events.Coalition.plan;
import static org.vecindad.events.Coalition.planned;
import static org.vecindad.events.Coalition.signedUp;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vecindad.events.Coalition.Account;
import org.vecindad.events.OnRealEngines;

/** Each wall holds with the other one off. */
@OnRealEngines
class WallsTest {

    private static final String EVENT = "/api/v1/events/{id}";
    private static final String LIST = "/api/v1/events/{id}/attendances";
    private static final List<String> TABLES = List.of("event", "place", "attendance", "known_membership", "known_committee", "known_person");

    @Inject
    AgroalDataSource app;

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    private UUID mission;
    private Account lead;

    @BeforeEach
    void aCommittee() {
        mission = committee("Mission");
        lead = leadOf(mission);
    }

    private UUID eventFor(String visibility) {
        var plan = plan("visibility", visibility);
        plan.put("place", homeOf("attendees"));
        return planned(lead, plan);
    }

    @Nested
    class TheQueryAlone {

        @BeforeEach
        void withoutRowLevelSecurity() throws SQLException {
            rowLevelSecurity("DISABLE");
        }

        @AfterEach
        void again() throws SQLException {
            rowLevelSecurity("ENABLE");
        }

        private void rowLevelSecurity(String how) throws SQLException {
            try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
                for (var table : TABLES) {
                    statement.execute("ALTER TABLE " + table + " " + how + " ROW LEVEL SECURITY");
                }
            }
        }

        @Test
        void hidesAnEventFromWhoDoesNotBelong() {
            var event = eventFor("committee");
            var beto = leadOf(committee("Fruitvale"));

            beto.asks().get(EVENT, event).then().statusCode(404);
            beto.asks().get(EVENT + "/calendar.ics", event).then().statusCode(404);
            beto.asks().header("If-Match", "*").body(Map.of("capacity", 1)).patch(EVENT, event).then().statusCode(404);
            beto.asks().queryParam("committee_id", mission).queryParam("count", true).get("/api/v1/events").then()
                .body("items.id", not(hasItem(event.toString()))).body("total", equalTo(0));
        }

        @Test
        void hidesWhoComesFromEverybodyButHosts() {
            var event = eventFor("public");
            var attendance = signedUp(lead, event);
            var person = Map.of("person_id", UUID.randomUUID());
            for (var stranger : List.of(leadOf(committee("Fruitvale")), Account.somebody("dispatcher"), Account.somebody().joins(mission, "member", null),
                    Account.union("events:read", "events:write"))) {
                stranger.asks().get(LIST, event).then().statusCode(404);
                stranger.asks().get(LIST + "/" + attendance, event).then().statusCode(404);
                stranger.asks().body(person).post(LIST, event).then().statusCode(404);
                stranger.asks().post(LIST + "/" + attendance + "/check-in", event).then().statusCode(404);
                stranger.asks().header("If-Match", "*").body(Map.of("status", "cancelled")).patch(LIST + "/" + attendance, event).then().statusCode(404);
                stranger.asks().get(EVENT, event).then().statusCode(200).body("seats", nullValue()).body("hosting", equalTo(false));
            }
        }

        @Test
        void hidesThePlaceFromWhoHasNoSeat() {
            var event = eventFor("public");
            var person = UUID.randomUUID();
            var guest = Account.somebody().joins(committee("Fruitvale"), "member", person);

            guest.asks().get(EVENT, event).then().body("place.visibility", equalTo("attendees")).body("place.name", nullValue()).body("place.address_lines", nullValue());
            signedUp(lead, event, person);
            guest.asks().get(EVENT, event).then().body("place.name", equalTo("Casa de la comadre"));
        }

        @Test
        void hidesAnAttendanceOfOneEventBehindAnother() {
            var event = eventFor("committee");
            var attendance = signedUp(lead, event);
            var beto = leadOf(committee("Fruitvale"));
            var own = planned(beto, plan());

            beto.asks().get(LIST + "/" + attendance, own).then().statusCode(404);
            beto.asks().post(LIST + "/" + attendance + "/check-in", own).then().statusCode(404);
        }
    }

    @Nested
    class TheDatabaseAlone {

        private record Context(String user, boolean everything, String viewers, String committees, boolean coalition) {

            static final Context NOBODY = new Context("", false, "", "", false);

            static Context lead(UUID committee) {
                return new Context(UUID.randomUUID().toString(), false, committee.toString(), committee.toString(), false);
            }

            static Context member(UUID committee) {
                return new Context(UUID.randomUUID().toString(), false, "", committee.toString(), false);
            }

            static Context dispatcher() {
                return new Context(UUID.randomUUID().toString(), false, "", "", true);
            }

            static Context organizer() {
                return new Context(UUID.randomUUID().toString(), true, "", "", true);
            }
        }

        private interface Work<T> {
            T in(Connection connection) throws SQLException;
        }

        private <T> T as(Context who, Work<T> work) throws SQLException {
            try (var connection = app.getConnection()) {
                connection.setAutoCommit(false);
                try (var tell = connection.prepareStatement("SELECT set_config('vecindad.user', ?, true), set_config('vecindad.everything', ?, true),"
                        + " set_config('vecindad.viewers', ?, true), set_config('vecindad.committees', ?, true), set_config('vecindad.roles', ?, true)")) {
                    tell.setString(1, who.user());
                    tell.setString(2, String.valueOf(who.everything()));
                    tell.setString(3, who.viewers());
                    tell.setString(4, who.committees());
                    tell.setString(5, who.coalition() ? "dispatcher" : "");
                    tell.execute();
                }
                try {
                    return work.in(connection);
                } finally {
                    connection.rollback();
                }
            }
        }

        private int count(Context who, String sql, UUID id) throws SQLException {
            return as(who, connection -> {
                try (var select = connection.prepareStatement(sql)) {
                    select.setObject(1, id);
                    var rows = select.executeQuery();
                    rows.next();
                    return rows.getInt(1);
                }
            });
        }

        private boolean sees(Context who, UUID event) throws SQLException {
            return count(who, "SELECT count(*) FROM event WHERE id = ?", event) == 1;
        }

        private boolean seesWhoComes(Context who, UUID event) throws SQLException {
            return count(who, "SELECT count(*) FROM attendance WHERE event_id = ?", event) > 0;
        }

        private boolean seesWhere(Context who, UUID event) throws SQLException {
            return count(who, "SELECT count(*) FROM place WHERE event_id = ?", event) == 1;
        }

        @Test
        void showsAnEventToThoseItIsFor() throws SQLException {
            var inner = eventFor("committee");
            var shared = eventFor("coalition");
            var open = eventFor("public");
            var other = committee("Fruitvale");
            for (var who : List.of(Context.lead(mission), Context.member(mission), Context.organizer())) {
                assertThat(sees(who, inner)).isTrue();
            }
            for (var who : List.of(Context.lead(other), Context.member(other), Context.dispatcher())) {
                assertThat(sees(who, inner)).isFalse();
                assertThat(sees(who, shared)).isTrue();
            }
            assertThat(sees(Context.NOBODY, inner)).isFalse();
            assertThat(sees(Context.NOBODY, shared)).isFalse();
            assertThat(sees(Context.NOBODY, open)).isTrue();
        }

        @Test
        void showsWhoComesAndWhereOnlyToHosts() throws SQLException {
            var event = eventFor("public");
            signedUp(lead, event);
            var other = committee("Fruitvale");
            for (var who : List.of(Context.lead(mission), Context.organizer())) {
                assertThat(seesWhoComes(who, event)).isTrue();
                assertThat(seesWhere(who, event)).isTrue();
            }
            for (var who : List.of(Context.member(mission), Context.lead(other), Context.dispatcher(), Context.NOBODY)) {
                assertThat(seesWhoComes(who, event)).isFalse();
                assertThat(seesWhere(who, event)).isFalse();
            }
        }

        @Test
        void showsAMemberTheirOwnSeatAndThePlaceThatComesWithIt() throws SQLException {
            var event = eventFor("public");
            signedUp(lead, event);
            var person = UUID.randomUUID();
            var guest = Account.somebody().joins(committee("Fruitvale"), "member", person);
            var who = new Context(guest.userId().toString(), false, "", "", false);
            assertThat(seesWhere(who, event)).isFalse();

            signedUp(lead, event, person);

            assertThat(seesWhere(who, event)).isTrue();
            assertThat(count(who, "SELECT count(*) FROM attendance WHERE event_id = ?", event)).isEqualTo(1);
        }

        @Test
        void letsNobodyButHostsWrite() throws SQLException {
            var event = eventFor("public");
            var attendance = signedUp(lead, event);
            var stranger = Context.lead(committee("Fruitvale"));

            assertThat(changed(stranger, "UPDATE event SET capacity = 1 WHERE id = ?", event)).isZero();
            assertThat(changed(stranger, "UPDATE attendance SET status = 'cancelled' WHERE id = ?", attendance)).isZero();
            assertThat(changed(stranger, "DELETE FROM place WHERE event_id = ?", event)).isZero();
            assertThatThrownBy(() -> changed(stranger, """
                INSERT INTO attendance (id, version, event_id, person_id, status, created_at, updated_at)
                VALUES (gen_random_uuid(), 1, ?, gen_random_uuid(), 'registered', now(), now())""", event))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            assertThatThrownBy(() -> changed(Context.lead(mission), "UPDATE event SET host_committee_ids = '{}', "
                + "host_organization_ids = ARRAY[gen_random_uuid()] WHERE id = ?", event)).isInstanceOf(SQLException.class);
            assertThat(changed(Context.lead(mission), "UPDATE event SET capacity = 9 WHERE id = ?", event)).isEqualTo(1);
        }

        @Test
        void showsNobodyTheMembershipsOfOthers() throws SQLException {
            assertThat(count(new Context(lead.userId().toString(), false, "", "", false), "SELECT count(*) FROM known_membership WHERE user_id = ?", lead.userId())).isEqualTo(1);
            assertThat(count(Context.organizer(), "SELECT count(*) FROM known_membership WHERE user_id = ?", lead.userId())).isZero();
            assertThat(count(Context.NOBODY, "SELECT count(*) FROM known_membership WHERE user_id = ?", lead.userId())).isZero();
        }

        private int changed(Context who, String sql, UUID id) throws SQLException {
            return as(who, connection -> {
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setObject(1, id);
                    return statement.executeUpdate();
                }
            });
        }
    }
}
