package org.vecindad.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.partner;
import static org.vecindad.contacts.segment.Searches.all;
import static org.vecindad.contacts.segment.Searches.is;
import static org.vecindad.contacts.segment.Searches.saved;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@OnRealEngines
class SavingSegmentsTest {

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Inject
    @DataSource("keyring")
    AgroalDataSource keyring;

    @Inject
    AgroalDataSource app;

    @Inject
    Segments segments;

    private static final Map<String, Object> SEARCH = all(is("tags", "values", List.of("sábado")));

    private UUID mission;
    private Somebody lucia;

    @BeforeEach
    void aCommitteeSearches() {
        mission = committee("Mission", "es");
        lucia = leadOf(mission);
    }

    @Test
    void keepsASearchAndAnswersItAnew() {
        var id = saved(lucia, SEARCH, "title", "Las del sábado");
        lucia.asks().get("/segments/{id}/people", id).then().statusCode(200).body("items", empty());
        lucia.adds("given_name", "Rosa", "tags", List.of("Sabado"));
        lucia.adds("given_name", "Ana", "tags", List.of("Sabado"));

        lucia.asks().get("/segments/{id}", id).then().statusCode(200).header("ETag", "\"1\"").body("title", equalTo("Las del sábado")).body("shared", equalTo("mine"))
                .body("mine", equalTo(true)).body("definition.groups[0].criteria[0].kind", equalTo("tags")).body("definition.groups[0].criteria[0].values", contains("sábado"));
        String next = lucia.asks().queryParam("limit", 1).queryParam("count", true).get("/segments/{id}/people", id).then().statusCode(200)
                .body("items.given_name", contains("Ana")).body("total", equalTo(2)).extract().path("next");
        lucia.asks().queryParam("limit", 1).queryParam("cursor", next).get("/segments/{id}/people", id).then().body("items.given_name", contains("Rosa")).body("next", nullValue());
    }

    @Test
    void changesWithTheVersionThatWasSeen() {
        var id = saved(lucia, SEARCH);

        lucia.asks().body(body("title", "x")).patch("/segments/{id}", id).then().statusCode(428);
        lucia.asks().header("If-Match", "\"1\"").body(body("title", "Otra", "definition", all(is("words", "text", "Ixcot")))).patch("/segments/{id}", id)
                .then().statusCode(200).header("ETag", "\"2\"").body("definition.groups[0].criteria[0].text", equalTo("Ixcot"));
        lucia.asks().header("If-Match", "\"1\"").body(body("title", "x")).patch("/segments/{id}", id).then().statusCode(412);
        lucia.asks().header("If-Match", "\"2\"").body(body("title", " ")).patch("/segments/{id}", id).then().statusCode(400).body("violations.pointer", contains("/title"));
    }

    @Test
    void isUsedByACommitteesLeadsAndChangedByItsOwner() {
        var id = saved(lucia, SEARCH, "shared", "committee", "committee_id", mission);
        var colead = leadOf(mission);

        colead.asks().get("/segments/{id}", id).then().statusCode(200).body("mine", equalTo(false)).body("shared", equalTo("committee"));
        colead.asks().get("/segments").then().body("items.id", hasItem(id.toString()));
        colead.asks().queryParam("mine", true).get("/segments").then().body("items", empty());
        colead.asks().header("If-Match", "\"1\"").body(body("title", "x")).patch("/segments/{id}", id).then().statusCode(403);
        colead.asks().delete("/segments/{id}", id).then().statusCode(403);
        leadOf(committee("Fruitvale")).asks().get("/segments/{id}", id).then().statusCode(404);
        SAM.asks().get("/segments/{id}", id).then().statusCode(200);
    }

    @Test
    void showsEachReaderOnlyWhomTheySee() {
        var fruitvale = committee("Fruitvale");
        var beto = leadOf(fruitvale);
        lucia.adds("given_name", "Suya", "tags", List.of("compartida"));
        beto.adds("given_name", "Ajena", "tags", List.of("compartida"));
        var id = saved(SAM, all(is("tags", "values", List.of("compartida"))), "shared", "coalition");

        lucia.asks().queryParam("count", true).get("/segments/{id}/people", id).then().body("items.given_name", contains("Suya")).body("total", equalTo(1));
        beto.asks().queryParam("count", true).get("/segments/{id}/people", id).then().body("items.given_name", contains("Ajena")).body("total", equalTo(1));
        SAM.asks().queryParam("count", true).get("/segments/{id}/people", id).then().body("total", equalTo(2));
    }

    @Test
    void isNobodyElsesWhereNothingIsShared() {
        var id = saved(lucia, SEARCH);
        for (var somebody : List.of(leadOf(mission), SAM)) {
            somebody.asks().get("/segments/{id}", id).then().statusCode(404);
            somebody.asks().get("/segments/{id}/people", id).then().statusCode(404);
            somebody.asks().header("If-Match", "*").body(body("title", "x")).patch("/segments/{id}", id).then().statusCode(404);
            somebody.asks().delete("/segments/{id}", id).then().statusCode(404);
            somebody.asks().queryParam("limit", 200).get("/segments").then().body("items.id", not(hasItem(id.toString())));
        }
        partner(UUID.randomUUID(), "people:read").asks().get("/segments").then().statusCode(403);
    }

    @Test
    void isSharedOnlyByWhoMay() {
        var request = body("title", "x", "definition", SEARCH, "shared", "coalition");
        lucia.asks().body(request).post("/segments").then().statusCode(403);
        request.put("shared", "committee");
        lucia.asks().body(request).post("/segments").then().statusCode(400).body("violations.pointer", contains("/committee_id"));
        request.put("committee_id", committee("Fruitvale"));
        lucia.asks().body(request).post("/segments").then().statusCode(404);
        request.put("shared", "mine");
        lucia.asks().body(request).post("/segments").then().statusCode(400);
        leadOf().asks().body(body("title", "x", "definition", SEARCH)).post("/segments").then().statusCode(403);
        var id = saved(lucia, SEARCH);
        lucia.asks().header("If-Match", "\"1\"").body(body("shared", "committee", "committee_id", mission)).patch("/segments/{id}", id).then().statusCode(200);
        lucia.asks().header("If-Match", "\"2\"").body(body("shared", "coalition", "committee_id", null)).patch("/segments/{id}", id).then().statusCode(403);
    }

    @Test
    void sealsItsTitleAndWhatIsLookedFor() throws SQLException {
        var id = saved(lucia, all(is("words", "text", "Quetzaltenango")), "title", "Para Quetzaltenango");
        try (var connection = owner.getConnection(); var select = connection.prepareStatement("select words, segment::text from segment where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1)).doesNotContain("Quetzaltenango");
                assertThat(row.getString(2)).doesNotContain("Quetzaltenango");
            }
        }
    }

    @Test
    void forgetsItsKeyWithIt() throws SQLException {
        var id = saved(lucia, SEARCH);
        lucia.asks().delete("/segments/{id}", id).then().statusCode(204);
        lucia.asks().get("/segments/{id}", id).then().statusCode(404);
        try (var connection = keyring.getConnection(); var select = connection.prepareStatement("select count(*) from data_key where owner = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).isZero();
            }
        }
    }

    @Test
    void isSavedOnceHoweverOftenItIsSent() {
        var key = UUID.randomUUID().toString();
        var request = body("title", "Una vez", "definition", SEARCH);
        String first = lucia.asks().header("Idempotency-Key", key).body(request).post("/segments").then().statusCode(201).extract().path("id");
        lucia.asks().header("Idempotency-Key", key).body(request).post("/segments").then().statusCode(201).body("id", equalTo(first));
        lucia.asks().get("/segments").then().body("items.id", contains(first));
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        var first = saved(lucia, SEARCH);
        var second = saved(lucia, SEARCH);
        String next = lucia.asks().queryParam("limit", 1).get("/segments").then().body("items.id", contains(second.toString())).extract().path("next");
        lucia.asks().queryParam("limit", 1).queryParam("cursor", next).get("/segments").then().body("items.id", contains(first.toString())).body("next", nullValue());
    }

    @Test
    void filtersByReaderWithoutTheSecondWall() throws SQLException {
        var id = saved(lucia, SEARCH, "shared", "committee", "committee_id", mission);
        try (var connection = work.getConnection()) {
            assertThat(segments.find(connection, leading(mission), null, null, null, 10)).extracting(Segment::id).containsExactly(id);
            assertThat(segments.find(connection, leading(UUID.randomUUID()), null, null, null, 10)).extracting(Segment::id).doesNotContain(id);
            assertThatThrownBy(() -> segments.seen(connection, leading(UUID.randomUUID()), id)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void hidesEverythingWithoutTheFirstWall() throws SQLException {
        saved(lucia, SEARCH, "shared", "committee", "committee_id", mission);
        try (var connection = app.getConnection(); var rows = connection.createStatement().executeQuery("select count(*) from segment")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    private static Grants leading(UUID committee) {
        return new Grants(new Caller(UUID.randomUUID(), "somebody", Set.of(), Set.of(), null), Set.of(committee), Set.of(committee));
    }
}
