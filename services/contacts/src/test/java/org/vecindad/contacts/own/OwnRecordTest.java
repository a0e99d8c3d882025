package org.vecindad.contacts.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.vecindad.contacts.Coalition.FACTS;
import static org.vecindad.contacts.Coalition.OMAR;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.attendance;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.event;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.membership;
import static org.vecindad.contacts.Coalition.partner;

import io.agroal.api.AgroalDataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class OwnRecordTest {

    @Inject
    AgroalDataSource app;

    private UUID mission;
    private Somebody lucia;
    private UUID person;
    private UUID membership;
    private UUID account;
    private Somebody rosa;

    @BeforeEach
    void anObserverWhoseAccountIsKnown() {
        mission = committee("Mission");
        lucia = leadOf(mission);
        person = lucia.adds("given_name", "Rosa", "tags", List.of("difícil"), "note", "No confiar", "identifiers", List.of("sheet:1"), "skills", List.of("driving"),
                "phones", List.of(Map.of("number", "4155550230")), "consents", List.of(Map.of("purpose", "events", "channel", "sms"), Map.of("purpose", "photo", "channel", "in_person")));
        membership = UUID.randomUUID();
        var name = "rosa-" + UUID.randomUUID();
        account = UUID.nameUUIDFromBytes(name.getBytes());
        rosa = new Somebody(Tokens.of(name).sign());
        membership(membership, 1, mission, person, account, "observer", "active");
        FACTS.awaitQuiet();
    }

    @Test
    void isReadByWhomItIsAbout() {
        var read = rosa.asks().get("/people/me").then().statusCode(200).header("ETag", notNullValue()).body("id", equalTo(person.toString())).body("given_name", equalTo("Rosa"))
                .body("phones.number", contains("+14155550230")).body("skills", contains("driving")).body("consents.purpose", containsInAnyOrder("events", "photo"))
                .extract().asString();

        assertThat(read).doesNotContain("difícil", "No confiar", "sheet:1");
        OMAR.asks().queryParam("subject", person).get("/audit").then().body("items.action", hasItems("own_record_opened"));
    }

    @Test
    void isNotTheWayToAnythingElse() {
        rosa.asks().get("/people/{id}", person).then().statusCode(404);
        rosa.asks().get("/people").then().body("items", hasSize(0));
        rosa.asks().get("/people/{id}/timeline", person).then().statusCode(404);
        rosa.asks().get("/people/{id}/conversations", person).then().statusCode(404);
        rosa.asks().body(body("ids", List.of(person))).post("/people/cards").then().body("items", hasSize(0));
    }

    @Test
    void isCorrectedByWhomItIsAbout() {
        var etag = rosa.asks().get("/people/me").then().extract().header("ETag");
        rosa.asks().header("If-Match", etag).body(body("alias", "Rosi", "phones", List.of(Map.of("number", "4155550231")), "languages_spoken", List.of("es", "mam")))
                .patch("/people/me").then().statusCode(200).body("alias", equalTo("Rosi")).body("phones.number", contains("+14155550231"));

        rosa.asks().header("If-Match", etag).body(body("alias", "R")).patch("/people/me").then().statusCode(412);
        rosa.asks().body(body("alias", "R")).patch("/people/me").then().statusCode(428);
        lucia.asks().get("/people/{id}", person).then().body("alias", equalTo("Rosi")).body("note", equalTo("No confiar")).body("tags", contains("difícil"))
                .body("identifiers", contains("sheet:1"));
        assertThat(lucia.finds("4155550231")).hasSize(1);
    }

    @Test
    void saysHowOneIsReachedSafelyAndWhenOneHasTime() {
        rosa.asks().header("If-Match", "*").body(body("safe_contact", Map.of("channels", List.of("signal"), "never_leave_message", true, "remark", "Después de las seis"),
                        "availability", Map.of("times", List.of("saturday_morning")), "interpreter_needed", true))
                .patch("/people/me").then().statusCode(200).body("safe_contact.remark", equalTo("Después de las seis")).body("availability.times", contains("saturday_morning"));

        lucia.asks().get("/people/{id}", person).then().body("safe_contact.never_leave_message", equalTo(true)).body("interpreter_needed", equalTo(true));
        rosa.asks().get("/people/me/copy").then().body("record.safe_contact.channels", contains("signal"));
    }

    @Test
    void leavesToOthersWhatTheyKeep() {
        rosa.asks().header("If-Match", "*").body(body("tags", List.of("líder"), "note", "x", "alias", "R")).patch("/people/me").then().statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/tags", "/note")).body("violations.code", hasItems("not_yours_to_change"));
        lucia.asks().get("/people/{id}", person).then().body("tags", contains("difícil"));
    }

    @Test
    void letsOneWithdrawWhatOneAgreedTo() {
        String consent = rosa.asks().get("/people/me").then().extract().path("consents.find { it.purpose == 'photo' }.id");

        rosa.asks().post("/people/me/consents/{id}/withdrawal", consent).then().statusCode(200).body("withdrawn_at", notNullValue());
        rosa.asks().post("/people/me/consents/{id}/withdrawal", consent).then().statusCode(200);
        rosa.asks().post("/people/me/consents/{id}/withdrawal", UUID.randomUUID()).then().statusCode(404);

        lucia.asks().get("/people/{id}/consents", person).then().body("items.find { it.purpose == 'photo' }.withdrawn_at", notNullValue())
                .body("items.find { it.purpose == 'events' }.withdrawn_at", equalTo(null));
        OMAR.asks().queryParam("subject", person).queryParam("actor", account).get("/audit").then().body("items.action", hasItems("consent_withdrawn"));
    }

    @Test
    void isTakenAlong() {
        attendance(UUID.randomUUID(), 1, event(mission, "public", Instant.now()), person, "registered");
        FACTS.awaitQuiet();

        var copy = rosa.asks().get("/people/me/copy").then().statusCode(200).header("Content-Disposition", containsString("attachment")).body("record.given_name", equalTo("Rosa"))
                .body("record.consents", hasSize(2)).body("memberships.committee_name", contains("Mission")).body("memberships.role", contains("observer"))
                .body("attendances.status", contains("registered")).body("attendances[0].event_title.es", equalTo("Conoce tus derechos")).extract().asString();

        assertThat(copy).doesNotContain("difícil", "No confiar");
        OMAR.asks().queryParam("subject", person).get("/audit").then().body("items.action", hasItems("own_record_copied"));
    }

    @Test
    void isNobodysWhoIsNotKnownToBeAPerson() {
        var name = "stranger-" + UUID.randomUUID();
        membership(UUID.randomUUID(), 1, mission, null, UUID.nameUUIDFromBytes(name.getBytes()), "member", "active");
        FACTS.awaitQuiet();

        for (var who : List.of(new Somebody(Tokens.of(name).sign()), lucia, SAM)) {
            who.asks().get("/people/me").then().statusCode(404);
            who.asks().header("If-Match", "*").body(body("alias", "x")).patch("/people/me").then().statusCode(404);
            who.asks().get("/people/me/copy").then().statusCode(404);
        }
        partner(UUID.randomUUID(), "people:read", "people:write").asks().get("/people/me").then().statusCode(403);
    }

    @Test
    void endsWithTheMembership() {
        membership(membership, 2, mission, person, account, "observer", "ended");
        FACTS.awaitQuiet();
        rosa.asks().get("/people/me").then().statusCode(404);
    }

    @Test
    void followsAMerge() {
        var survivor = lucia.adds("given_name", "Rosa María");
        lucia.asks().body(body("other_id", person, "fields", Map.of())).post("/people/{id}/merges", survivor).then().statusCode(201);
        rosa.asks().get("/people/me").then().statusCode(200).body("id", equalTo(survivor.toString()));
    }

    @Test
    void isSeenBehindTheFirstWallOnlyInATransactionAboutIt() throws SQLException {
        assertThat(rows(account, false)).isZero();
        assertThat(rows(account, true)).isEqualTo(1);
        assertThat(rows(UUID.randomUUID(), true)).isZero();
    }

    /** How many people a session of this account sees. */
    private long rows(UUID user, boolean entering) throws SQLException {
        try (var connection = app.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select vecindad_enter('" + user + "', false, '', null)");
                if (entering) {
                    statement.execute("select vecindad_enter_own()");
                }
                try (var row = statement.executeQuery("select count(*) from person")) {
                    row.next();
                    return row.getLong(1);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
