package org.vecindad.contacts.duplicates.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.vecindad.contacts.Coalition.FACTS;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.organization;
import static org.vecindad.contacts.Coalition.partner;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.facts.ReceivedFact;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class MergingPeopleTest {

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    private UUID mission;
    private UUID fruitvale;
    private Somebody lucia;
    private Somebody beto;

    @BeforeEach
    void twoLeads() {
        mission = committee("Mission");
        fruitvale = committee("Fruitvale");
        lucia = leadOf(mission);
        beto = leadOf(fruitvale);
    }

    private static String merge(Somebody who, UUID survivor, UUID other, Map<String, ?> fields) {
        return who.asks().body(body("other_id", other, "fields", fields)).post("/people/{id}/merges", survivor).then().statusCode(201)
                .body("survivor_id", equalTo(survivor.toString())).body("merged_id", equalTo(other.toString())).body("undo_until", notNullValue()).extract().path("id");
    }

    private static void undo(Somebody who, String merge) {
        who.asks().post("/people/merges/{id}/undo", merge).then().statusCode(200).body("undone_at", notNullValue());
    }

    private UUID pepe() {
        return lucia.adds("given_name", "José", "family_name", "Pérez", "phones", List.of(Map.of("number", "4155550901", "primary", true)), "tags", List.of("vecino"),
                "note", "Llamar por la tarde.", "languages_spoken", List.of("es"), "identifiers", List.of("sheet:1"));
    }

    private UUID same() {
        return lucia.adds("given_name", "Pepe", "family_name", "Pérez López", "phones", List.of(Map.of("number", "4155550902", "primary", true)),
                "emails", List.of(Map.of("address", "pepe@example.org")), "tags", List.of("Vecino", "sindicato"), "skills", List.of("driving"), "note", "Conoce a Ana.",
                "languages_spoken", List.of("mam"), "identifiers", List.of("union:7"));
    }

    @Test
    void losesNothing() {
        var survivor = pepe();
        var other = same();

        merge(lucia, survivor, other, Map.of("family_name", "other"));

        lucia.asks().get("/people/{id}", survivor).then().body("given_name", equalTo("José")).body("family_name", equalTo("Pérez López")).body("alias", equalTo("Pepe"))
                .body("phones.number", contains("+14155550901", "+14155550902")).body("phones.findAll { it.primary }.size()", equalTo(1))
                .body("emails.address", contains("pepe@example.org")).body("tags", contains("vecino", "sindicato")).body("skills", contains("driving"))
                .body("languages_spoken", contains("es", "mam")).body("identifiers", contains("sheet:1", "union:7")).body("note", equalTo("Llamar por la tarde.\n\nConoce a Ana."));
        assertThat(lucia.finds("4155550902")).containsExactly("José Pérez López");
    }

    @Test
    void answersForTheOtherWithTheOneThatStayed() {
        var survivor = pepe();
        var other = same();
        var third = lucia.adds("given_name", "José");
        merge(lucia, survivor, other, Map.of());

        lucia.asks().get("/people/{id}", other).then().statusCode(200).body("id", equalTo(survivor.toString())).header("Content-Location", equalTo("/api/v1/people/" + survivor));
        beto.asks().get("/people/{id}", other).then().statusCode(404);
        lucia.asks().body(body("ids", List.of(other))).post("/people/cards").then().body("items", empty());

        merge(lucia, third, survivor, Map.of());
        lucia.asks().get("/people/{id}", other).then().statusCode(200).body("id", equalTo(third.toString()));
    }

    @Test
    void undoesAndLeavesWithTheSurvivorWhatCameLater() {
        var survivor = pepe();
        var other = same();
        var before = lucia.asks().get("/people/{id}", survivor).then().extract().jsonPath();
        var otherBefore = lucia.asks().get("/people/{id}", other).then().extract().jsonPath();
        var merge = merge(lucia, survivor, other, Map.of("given_name", "other"));
        lucia.asks().header("If-Match", lucia.etagOf(survivor)).body(body("note", "Llamar por la tarde.\n\nConoce a Ana.\nYa no maneja.", "tags", List.of("vecino", "sindicato", "nuevo")))
                .patch("/people/{id}", survivor).then().statusCode(200);

        undo(lucia, merge);

        var now = lucia.asks().get("/people/{id}", survivor).then().statusCode(200).body("id", equalTo(survivor.toString())).extract().jsonPath();
        for (var field : List.of("given_name", "family_name", "phones", "emails", "skills", "languages_spoken", "identifiers")) {
            assertThat((Object) now.get(field)).as(field).isEqualTo(before.get(field));
        }
        assertThat(now.getList("tags")).containsExactly("vecino", "nuevo");
        assertThat(now.getString("note")).isEqualTo("Llamar por la tarde.\nYa no maneja.");
        var again = lucia.asks().get("/people/{id}", other).then().statusCode(200).extract().jsonPath();
        for (var field : List.of("id", "given_name", "family_name", "phones", "emails", "tags", "note", "identifiers", "committee_ids")) {
            assertThat((Object) again.get(field)).as(field).isEqualTo(otherBefore.get(field));
        }
        assertThat(lucia.finds("pepe@example.org")).containsExactly("Pepe Pérez López");
        lucia.asks().post("/people/merges/{id}/undo", merge).then().statusCode(409).body("code", equalTo("merge_is_undone"));
    }

    @Test
    void letsARefusalWinAndGivesItBackToWhomItBelongs() {
        var survivor = lucia.adds("given_name", "Ana", "consents", List.of(consent("contact", "sms"), consent("events", "email")));
        var other = lucia.adds("given_name", "Ana", "consents", List.of(consent("contact", "sms"), consent("photo", "in_person")));
        String refused = lucia.asks().get("/people/{id}/consents", other).then().extract().path("items.find { it.purpose == 'contact' }.id");
        lucia.asks().post("/people/{id}/consents/{consent}/withdrawal", other, refused).then().statusCode(200);

        var merge = merge(lucia, survivor, other, Map.of());

        lucia.asks().get("/people/{id}/consents", survivor).then().body("items.findAll { it.withdrawn_at == null }.purpose", containsInAnyOrder("events", "photo"))
                .body("items.size()", equalTo(4)).body("items.find { it.purpose == 'photo' }.wording", equalTo("De acuerdo"));
        assertThat(last(survivor).data().path("consents").has("contact")).isFalse();

        undo(lucia, merge);

        lucia.asks().get("/people/{id}/consents", survivor).then().body("items.findAll { it.withdrawn_at == null }.purpose", containsInAnyOrder("contact", "events"));
        lucia.asks().get("/people/{id}/consents", other).then().body("items.findAll { it.withdrawn_at == null }.purpose", contains("photo"))
                .body("items.find { it.purpose == 'photo' }.wording", equalTo("De acuerdo")).body("items.find { it.purpose == 'contact' }.withdrawn_at", notNullValue());
    }

    @Test
    void letsThoseWhoCaredGoOnCaring() {
        var both = leadOf(mission, fruitvale);
        var agreed = organization();
        var survivor = both.adds("given_name", "Rosa", "committee_id", mission);
        var other = both.adds("given_name", "Rosa", "committee_id", fruitvale, "consents", List.of(Map.of("purpose", "share_with:" + agreed, "channel", "email")));
        var union = partner(agreed, "people:read");
        beto.asks().get("/people/{id}", survivor).then().statusCode(404);

        var merge = merge(both, survivor, other, Map.of());

        beto.asks().get("/people/{id}", survivor).then().statusCode(200);
        lucia.asks().get("/people/{id}", survivor).then().statusCode(200).body("committee_ids", containsInAnyOrder(mission.toString()));
        union.asks().get("/people/{id}", survivor).then().statusCode(200);

        undo(beto, merge);

        beto.asks().get("/people/{id}", survivor).then().statusCode(404);
        beto.asks().get("/people/{id}", other).then().statusCode(200).body("id", equalTo(other.toString()));
        lucia.asks().get("/people/{id}", other).then().statusCode(404);
        union.asks().get("/people/{id}", survivor).then().statusCode(404);
        union.asks().get("/people/{id}", other).then().statusCode(200);
    }

    @Test
    void isForWhoSeesBoth() {
        var own = lucia.adds("given_name", "Propia");
        var theirs = beto.adds("given_name", "Ajena");

        lucia.asks().body(body("other_id", theirs)).post("/people/{id}/merges", own).then().statusCode(404);
        lucia.asks().body(body("other_id", own)).post("/people/{id}/merges", theirs).then().statusCode(404);
        lucia.asks().body(body("other_id", UUID.randomUUID())).post("/people/{id}/merges", own).then().statusCode(404);
        lucia.asks().body(body("other_id", own)).post("/people/{id}/merges", own).then().statusCode(400).body("violations[0].pointer", equalTo("/other_id"));
        lucia.asks().body("{}").post("/people/{id}/merges", own).then().statusCode(400);
        lucia.asks().body(body("other_id", UUID.randomUUID(), "fields", Map.of("given_name", "both"))).post("/people/{id}/merges", own).then().statusCode(400)
                .body("violations[0].pointer", equalTo("/fields/given_name"));
        var merge = merge(SAM, own, theirs, Map.of());
        leadOf(committee("Otra")).asks().post("/people/merges/{id}/undo", merge).then().statusCode(404);
        leadOf(committee("Otra")).asks().get("/people/merges/{id}", merge).then().statusCode(404);
    }

    @Test
    void meetsANewerVersionInsteadOfOverwritingIt() {
        var survivor = pepe();
        var other = same();
        lucia.asks().header("If-Match", "\"1\"").body(body("alias", "Chepe")).patch("/people/{id}", other).then().statusCode(200);

        lucia.asks().header("If-Match", "\"1\"").body(body("other_id", other, "other_version", 1)).post("/people/{id}/merges", survivor).then().statusCode(412);
        lucia.asks().header("If-Match", "\"9\"").body(body("other_id", other, "other_version", 2)).post("/people/{id}/merges", survivor).then().statusCode(412);
        lucia.asks().header("If-Match", "\"1\"").body(body("other_id", other, "other_version", 2)).post("/people/{id}/merges", survivor).then().statusCode(201);
    }

    @Test
    void mergesOnceHoweverOftenItIsSent() {
        var survivor = pepe();
        var other = same();
        var request = body("other_id", other);
        var key = UUID.randomUUID().toString();

        String first = lucia.asks().header("Idempotency-Key", key).body(request).post("/people/{id}/merges", survivor).then().statusCode(201).extract().path("id");
        String second = lucia.asks().header("Idempotency-Key", key).body(request).post("/people/{id}/merges", survivor).then().statusCode(201).extract().path("id");

        assertThat(second).isEqualTo(first);
        lucia.asks().body(request).post("/people/{id}/merges", survivor).then().statusCode(404);
        lucia.asks().get("/people/{id}/merges", survivor).then().body("items.id", contains(first));
        lucia.asks().get("/people/merges/{id}", first).then().body("merged_id", equalTo(other.toString()));
    }

    @Test
    void tellsEveryoneWhoGoesOnAsWhom() {
        var survivor = lucia.adds("given_name", "Ana");
        var other = lucia.adds("given_name", "Ana", "skills", List.of("interpreting"), "consents", List.of(consent("volunteering", "sms")));

        var merge = merge(lucia, survivor, other, Map.of());
        assertThat(last(other)).satisfies(fact -> assertThat(fact.type()).isEqualTo("contacts.person.merged.v1"))
                .satisfies(fact -> assertThat(fact.data().path("merged_into").asText()).isEqualTo(survivor.toString()))
                .satisfies(fact -> assertThat(fact.data().path("standing").asText()).isEqualTo("merged"));
        assertThat(last(survivor).data().path("consents").has("volunteering")).isTrue();

        undo(lucia, merge);
        assertThat(last(other)).satisfies(fact -> assertThat(fact.type()).isEqualTo("contacts.person.unmerged.v1"))
                .satisfies(fact -> assertThat(fact.data().path("standing").asText()).isEqualTo("active"))
                .satisfies(fact -> assertThat(fact.data().path("consents").has("volunteering")).isTrue())
                .satisfies(fact -> assertThat(fact.data().path("skills").get(0).asText()).isEqualTo("interpreting"));
        assertThat(last(survivor).data().path("consents").has("volunteering")).isFalse();
    }

    @Test
    void erasesWhatWasMergedWithTheOneItWasMergedInto() throws SQLException {
        var survivor = pepe();
        var other = same();
        var merge = merge(lucia, survivor, other, Map.of());

        SAM.asks().post("/people/{id}/erasure", survivor).then().statusCode(204);

        SAM.asks().get("/people/{id}", other).then().statusCode(404);
        SAM.asks().post("/people/merges/{id}/undo", merge).then().statusCode(404);
        assertThat(count("select count(*) from person where id = ? and standing = 'erased' and identity is null", other)).isEqualTo(1);
        assertThat(count("select count(*) from merge where survivor_id = ?", survivor)).isZero();
        FACTS.awaitQuiet();
        assertThat(FACTS.read("contacts.person.v1").stream().filter(fact -> fact.key().equals(other)).toList().getLast().tombstone()).isTrue();
    }

    @Test
    void closesWhatCanNoLongerBeUndone() throws SQLException {
        var survivor = pepe();
        var other = same();
        var merge = merge(lucia, survivor, other, Map.of());
        try (var connection = work.getConnection(); var update = connection.prepareStatement("update merge set merged_at = merged_at - interval '31 days' where id = ?")) {
            update.setObject(1, UUID.fromString(merge));
            update.executeUpdate();
        }

        lucia.asks().post("/people/merges/{id}/undo", merge).then().statusCode(409).body("code", equalTo("merge_is_final"));
        lucia.asks().get("/people/{id}/merges", survivor).then().body("items", empty());
        closing.close();

        assertThat(count("select count(*) from person where id = ? and standing = 'merged' and identity is null and note is null", other)).isEqualTo(1);
        assertThat(count("select count(*) from merge where merged_id = ? and identity_before is null and closed_at is not null", other)).isEqualTo(1);
        lucia.asks().get("/people/{id}", other).then().statusCode(200).body("id", equalTo(survivor.toString()));
        lucia.asks().post("/people/merges/{id}/undo", merge).then().statusCode(409).body("code", equalTo("merge_is_final"));
    }

    @Inject
    ClosingMerges closing;

    private static Map<String, Object> consent(String purpose, String channel) {
        return Map.of("purpose", purpose, "channel", channel, "language", "es", "wording", "De acuerdo");
    }

    private static ReceivedFact last(UUID person) {
        FACTS.awaitQuiet();
        return FACTS.read("contacts.person.v1").stream().filter(fact -> fact.key().equals(person)).toList().getLast();
    }

    private long count(String sql, UUID id) throws SQLException {
        try (var connection = work.getConnection(); var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
