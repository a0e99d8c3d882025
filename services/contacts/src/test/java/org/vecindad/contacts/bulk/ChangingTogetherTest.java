package org.vecindad.contacts.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.FACTS;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.membership;
import static org.vecindad.contacts.bulk.Together.done;
import static org.vecindad.contacts.bulk.Together.read;
import static org.vecindad.contacts.bulk.Together.start;
import static org.vecindad.contacts.bulk.Together.tags;
import static org.vecindad.contacts.bulk.Together.undone;
import static org.vecindad.contacts.segment.Searches.all;
import static org.vecindad.contacts.segment.Searches.is;
import static org.vecindad.contacts.segment.Searches.saved;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class ChangingTogetherTest {

    @Inject
    AgroalDataSource app;

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @Inject
    EndingActions ending;

    private UUID mission;
    private Somebody lucia;

    @BeforeEach
    void aCommitteeHasPeople() {
        mission = committee("Mission", "es");
        lucia = leadOf(mission);
    }

    @Test
    void tellsBeforehandWhomItWouldChange() {
        var without = lucia.adds("given_name", "Sin");
        var with = lucia.adds("given_name", "Con", "tags", List.of("Sábado"));
        var stranger = leadOf(committee("Fruitvale")).adds("given_name", "Ajena");
        var people = List.of(without, with, stranger, without);

        preview("kind", "add_tag", "tag", "sabado", "person_ids", people).statusCode(200)
                .body("total", equalTo(3)).body("will_change", equalTo(1)).body("already", equalTo(1)).body("left_out.not_shared", equalTo(1));
        preview("kind", "remove_tag", "tag", "sabado", "person_ids", people).body("will_change", equalTo(1)).body("already", equalTo(1));
        assertThat(tags(lucia, without)).isEmpty();
    }

    @Test
    void changesWhoIsMeantAndCountsTheRest() {
        var without = lucia.adds("given_name", "Sin", "note", "Vive sola");
        var with = lucia.adds("given_name", "Con", "tags", List.of("Sábado"));
        var stranger = leadOf(committee("Fruitvale")).adds("given_name", "Ajena");

        var id = done(lucia, "kind", "add_tag", "tag", " sábado ", "person_ids", List.of(without, with, stranger));

        read(lucia, id).body("total", equalTo(3)).body("changed", equalTo(1)).body("already", equalTo(1)).body("left_out.not_shared", equalTo(1))
                .body("tag", equalTo("sábado")).body("progress", equalTo(1.0f)).body("undo_until", notNullValue());
        lucia.asks().get("/people/{id}", without).then().body("tags", contains("sábado")).body("version", equalTo(2)).body("note", equalTo("Vive sola"));
        lucia.asks().get("/people/{id}", with).then().body("tags", contains("Sábado")).body("version", equalTo(1));
        assertThat(tags(SAM, stranger)).isEmpty();
        lucia.asks().queryParam("tag", "sabado").get("/people").then().body("items.given_name", contains("Con", "Sin"));
    }

    @Test
    void tellsOthersOfEachInTheSameTransaction() {
        var person = lucia.adds("given_name", "Sin");
        done(lucia, "kind", "add_tag", "tag", "sábado", "person_ids", List.of(person));
        FACTS.awaitQuiet();
        assertThat(FACTS.read("contacts.person.v1")).filteredOn(fact -> fact.key().equals(person)).last()
                .extracting(fact -> fact.data().path("version").asLong()).isEqualTo(2L);
    }

    @Test
    void changesAWholeSmartListInBatches() {
        var people = new ArrayList<UUID>();
        for (int i = 0; i < 230; i++) {
            people.add(lucia.adds("given_name", "Vecina" + i, "skills", List.of("todas")));
        }
        var list = saved(lucia, all(is("skills", "values", List.of("todas"))), "title", "Todas");

        var id = done(lucia, "kind", "add_tag", "tag", "marcha", "segment_id", list);
        read(lucia, id).body("total", equalTo(230)).body("changed", equalTo(230)).body("segment_title", equalTo("Todas"));
        lucia.asks().queryParam("tag", "marcha").queryParam("count", true).get("/people").then().body("total", equalTo(230));
        undone(lucia, id);
        lucia.asks().queryParam("tag", "marcha").queryParam("count", true).get("/people").then().body("total", equalTo(0));
    }

    @Test
    void takesBackOnlyWhatItChangedAndNobodyChangedSince() {
        var changed = lucia.adds("given_name", "Cambiada");
        var had = lucia.adds("given_name", "Tenia", "tags", List.of("sábado"));
        var lost = lucia.adds("given_name", "Quitada");
        var edited = lucia.adds("given_name", "Editada");
        var id = done(lucia, "kind", "add_tag", "tag", "sábado", "person_ids", List.of(changed, had, lost, edited));
        patch(lost, Map.of("tags", List.of("otra")));
        patch(edited, Map.of("alias", "Edi"));

        undone(lucia, id);

        read(lucia, id).body("changed", equalTo(3)).body("undone", equalTo(2)).body("kept", equalTo(1)).body("undo_until", nullValue());
        assertThat(tags(lucia, changed)).isEmpty();
        assertThat(tags(lucia, had)).containsExactly("sábado");
        assertThat(tags(lucia, lost)).containsExactly("otra");
        lucia.asks().get("/people/{id}", edited).then().body("tags", empty()).body("alias", equalTo("Edi"));
        lucia.asks().body("{}").post("/bulk-actions/{id}/undo", id).then().statusCode(409).body("code", equalTo("bulk_action_is_undone"));
    }

    @Test
    void removesATagAndGivesItBack() {
        var with = lucia.adds("given_name", "Con", "tags", List.of("a", "b"));
        var id = done(lucia, "kind", "remove_tag", "tag", "a", "person_ids", List.of(with));
        assertThat(tags(lucia, with)).containsExactly("b");
        undone(lucia, id);
        assertThat(tags(lucia, with)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void letsASecondCommitteeCareForThem() {
        var outreach = committee("Outreach");
        var both = leadOf(mission, outreach);
        var person = lucia.adds("given_name", "Compartida");
        var there = leadOf(outreach);

        var id = done(both, "kind", "care", "committee_id", outreach, "person_ids", List.of(person));
        there.asks().get("/people/{id}", person).then().statusCode(200);
        assertThat(there.finds("Compartida")).containsExactly("Compartida");
        preview(both, "kind", "care", "committee_id", outreach, "person_ids", List.of(person)).body("already", equalTo(1));
        undone(both, id);
        there.asks().get("/people/{id}", person).then().statusCode(404);
        lucia.asks().get("/people/{id}", person).then().statusCode(200);
    }

    @Test
    void endsNoCareThatAnotherChangeWantedToo() {
        var outreach = committee("Outreach");
        var both = leadOf(mission, outreach);
        var person = lucia.adds("given_name", "Querida");
        var first = done(both, "kind", "care", "committee_id", outreach, "person_ids", List.of(person));
        var second = done(both, "kind", "care", "committee_id", outreach, "person_ids", List.of(person));

        undone(both, first);

        leadOf(outreach).asks().get("/people/{id}", person).then().statusCode(200);
        read(both, first).body("kept", equalTo(1));
        read(both, second).body("already", equalTo(1));
    }

    @Test
    void refusesACommitteeThatIsNotTheCallers() {
        var person = lucia.adds("given_name", "Suya");
        start(lucia, "kind", "care", "committee_id", committee("Ajena"), "person_ids", List.of(person)).statusCode(404);
        start(leadOf(), "kind", "add_tag", "tag", "x", "person_ids", List.of(person)).statusCode(403);
    }

    @Test
    void saysWhatIsWrong() {
        var person = List.of(lucia.adds("given_name", "Suya"));
        start(lucia, "kind", "add_tag", "person_ids", person).statusCode(400).body("violations.pointer", contains("/tag"));
        start(lucia, "kind", "add_tag", "tag", "x", "committee_id", mission, "person_ids", person).statusCode(400).body("violations.pointer", contains("/committee_id"));
        start(lucia, "kind", "care", "tag", "x", "person_ids", person).statusCode(400).body("violations.pointer", contains("/tag"));
        start(lucia, "kind", "add_tag", "tag", "x").statusCode(400).body("violations.code", contains("say_one"));
        start(lucia, "kind", "add_tag", "tag", "x", "segment_id", UUID.randomUUID()).statusCode(404);
        start(lucia, "kind", "add_tag", "tag", "x", "person_ids", List.of(UUID.randomUUID())).statusCode(400).body("code", equalTo("nobody_to_change"));
        start(lucia, "kind", "add_tag", "tag", "x", "person_ids", java.util.Collections.nCopies(501, UUID.randomUUID())).statusCode(400);
    }

    @Test
    void beginsOnceHoweverOftenItIsSent() {
        var request = body("kind", "add_tag", "tag", "x", "person_ids", List.of(lucia.adds("given_name", "Suya")));
        var key = UUID.randomUUID().toString();
        String first = lucia.asks().header("Idempotency-Key", key).body(request).post("/bulk-actions").then().statusCode(202).extract().path("id");
        lucia.asks().header("Idempotency-Key", key).body(request).post("/bulk-actions").then().statusCode(202).body("id", equalTo(first));
        lucia.asks().get("/bulk-actions").then().body("items.id", contains(first));
    }

    @Test
    void isItsBeginnersAlone() {
        var id = done(lucia, "kind", "add_tag", "tag", "x", "person_ids", List.of(lucia.adds("given_name", "Suya")));
        var colead = leadOf(mission);
        colead.asks().get("/bulk-actions/{id}", id).then().statusCode(404);
        colead.asks().body("{}").post("/bulk-actions/{id}/undo", id).then().statusCode(404);
        colead.asks().get("/bulk-actions").then().body("items", empty());
        SAM.asks().get("/bulk-actions/{id}", id).then().statusCode(200);
        SAM.asks().body("{}").post("/bulk-actions/{id}/undo", id).then().statusCode(403);
    }

    @Test
    void staysAsItIsAfterThirtyDaysAndIsForgotten() throws SQLException {
        var person = lucia.adds("given_name", "Suya");
        var id = done(lucia, "kind", "add_tag", "tag", "x", "person_ids", List.of(person));
        execute("update bulk_action set finished_at = now() - interval '31 days' where id = ?", id);
        lucia.asks().body("{}").post("/bulk-actions/{id}/undo", id).then().statusCode(409).body("code", equalTo("bulk_action_is_final"));
        ending.end();
        lucia.asks().get("/bulk-actions/{id}", id).then().statusCode(404);
        assertThat(tags(lucia, person)).containsExactly("x");
    }

    @Test
    void sealsTheTagAndShowsNothingWithoutTheFirstWall() throws SQLException {
        var person = lucia.adds("given_name", "Suya");
        var id = done(lucia, "kind", "add_tag", "tag", "Quetzaltenango", "person_ids", List.of(person));
        try (var connection = owner.getConnection(); var select = connection.prepareStatement("select words from bulk_action where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1)).doesNotContain("Quetzaltenango");
            }
        }
        for (var table : List.of("bulk_action", "bulk_target")) {
            try (var connection = app.getConnection(); var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
                rows.next();
                assertThat(rows.getLong(1)).as(table).isZero();
            }
        }
    }

    @Test
    void forgetsWhoWasErased() throws SQLException {
        var person = lucia.adds("given_name", "Suya");
        done(lucia, "kind", "add_tag", "tag", "x", "person_ids", List.of(person));
        SAM.asks().body(Map.of("reason", "asked")).post("/people/{id}/erasure", person).then().statusCode(org.hamcrest.Matchers.lessThan(300));
        try (var connection = owner.getConnection(); var select = connection.prepareStatement("select count(*) from bulk_target where person_id = ?")) {
            select.setObject(1, person);
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).isZero();
            }
        }
    }

    @Test
    void takesItBackFromTheRecordThatStayed() {
        var stays = lucia.adds("given_name", "Rosa", "family_name", "Ixcot");
        var goes = lucia.adds("given_name", "Rosa", "family_name", "Ixcot");
        var id = done(lucia, "kind", "add_tag", "tag", "sábado", "person_ids", List.of(goes));
        lucia.asks().header("If-Match", lucia.etagOf(stays)).body(body("other_id", goes)).post("/people/{id}/merges", stays).then().statusCode(201);
        assertThat(tags(lucia, stays)).containsExactly("sábado");

        undone(lucia, id);

        assertThat(tags(lucia, stays)).isEmpty();
    }

    @Test
    void actsOnlyAsFarAsWhoBeganItStillLeads() {
        var name = "lead-" + UUID.randomUUID();
        var membership = UUID.randomUUID();
        membership(membership, 1, mission, null, UUID.nameUUIDFromBytes(name.getBytes()), "lead", "active");
        FACTS.awaitQuiet();
        var leaving = new Somebody(Tokens.of(name).sign());
        var person = lucia.adds("given_name", "Suya");
        var id = done(leaving, "kind", "add_tag", "tag", "sábado", "person_ids", List.of(person));
        membership(membership, 2, mission, null, UUID.nameUUIDFromBytes(name.getBytes()), "lead", "ended");
        FACTS.awaitQuiet();

        undone(leaving, id);

        read(leaving, id).body("undone", equalTo(0)).body("kept", equalTo(1));
        assertThat(tags(lucia, person)).containsExactly("sábado");
    }

    @Test
    void goesOnWhereItBrokeOff() throws SQLException {
        var first = lucia.adds("given_name", "Primera");
        var second = lucia.adds("given_name", "Segunda");
        var id = done(lucia, "kind", "add_tag", "tag", "sábado", "person_ids", List.of(first, second));
        // as if it had stopped before the second: what is in stays in, and is not done twice
        patch(second, Map.of("tags", List.of()));
        execute("update bulk_target set state = 'to_do' where person_id = ?", second);
        execute("update bulk_action set state = 'running', changed = 1, finished_at = null where id = ?", id);

        Together.await(lucia, id, "done");

        read(lucia, id).body("changed", equalTo(2)).body("already", equalTo(0));
        assertThat(tags(lucia, second)).containsExactly("sábado");
        lucia.asks().get("/people/{id}", first).then().body("version", equalTo(2));
    }

    private ValidatableResponse preview(Object... properties) {
        return preview(lucia, properties);
    }

    private static ValidatableResponse preview(Somebody by, Object... properties) {
        return by.asks().body(body(properties)).post("/bulk-actions/preview").then();
    }

    private void patch(UUID person, Map<String, Object> change) {
        lucia.asks().header("If-Match", lucia.etagOf(person)).body(change).patch("/people/{id}", person).then().statusCode(200);
    }

    private void execute(String sql, UUID id) throws SQLException {
        try (var connection = owner.getConnection(); var update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
