package org.vecindad.contacts.outreach.calllist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.FACTS;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.membership;
import static org.vecindad.contacts.Coalition.partner;
import static org.vecindad.contacts.outreach.calling.PhoneBank.list;
import static org.vecindad.contacts.outreach.calling.PhoneBank.reachable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@OnRealEngines
class CallListsTest {

    @Inject
    @DataSource("owner")
    AgroalDataSource owner;

    @Inject
    @DataSource("keyring")
    AgroalDataSource keyring;

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Inject
    EndingCallLists ending;

    @Inject
    CallLists lists;

    private UUID mission;
    private Somebody lucia;

    @BeforeEach
    void aCommitteeCalls() {
        mission = committee("Mission", "es");
        lucia = leadOf(mission);
    }

    @Test
    void isMadeOfWhoCanBeCalledAndCountsTheRest() {
        var rosa = reachable(lucia, "Rosa");
        var silent = reachable(lucia, "Callada");
        var phoneless = lucia.adds("given_name", "Sinfono");
        lucia.asks().body(body("kind", "call", "outcome", "do_not_call")).post("/people/{id}/conversations", silent).then().statusCode(201);
        var stranger = reachable(leadOf(committee("Fruitvale")), "Ajena");

        make("title", "Sábado", "ask", "¿Vienes?", "script", Map.of("es", "Buenas tardes", "en", "Hello"),
                "people", Map.of("person_ids", List.of(rosa, silent, phoneless, stranger, rosa)))
                .statusCode(201).header("ETag", "\"1\"").body("progress.total", equalTo(1)).body("progress.to_call", equalTo(1)).body("state", equalTo("open"))
                .body("left_out.no_phone", equalTo(1)).body("left_out.do_not_call", equalTo(1)).body("left_out.not_shared", equalTo(1))
                .body("committee_id", equalTo(mission.toString())).body("script.es", equalTo("Buenas tardes")).body("mine", equalTo(true));
    }

    @Test
    void isMadeOfMembersOrOfASearch() {
        var member = reachable(lucia, "Socia");
        reachable(lucia, "Otra");
        var tagged = lucia.adds("given_name", "Marcada", "tags", List.of("sábado"), "phones", List.of(Map.of("number", "4155550133")));
        membership(UUID.randomUUID(), 1, mission, member, null, "member", "active");
        FACTS.awaitQuiet();

        make("title", "Socias", "people", Map.of("committee_members", true)).statusCode(201).body("progress.total", equalTo(1));
        var id = make("title", "Sábado", "people", Map.of("filter", Map.of("tag", "sabado", "committee_id", mission))).statusCode(201).body("progress.total", equalTo(1)).extract().path("id");
        lucia.asks().get("/call-lists/{id}/entries", (Object) id).then().body("items.person_id", contains(tagged.toString()));
        make("title", "Todas", "people", Map.of("filter", Map.of())).statusCode(201).body("progress.total", equalTo(3));
        make("title", "Nadie", "people", Map.of("filter", Map.of("q", "zzzz"))).statusCode(400).body("code", equalTo("call_list_is_empty"));
    }

    @Test
    void isMadeOfASmartListAndTellsBeforehandOfWhom() {
        reachable(lucia, "Rosa");
        lucia.adds("given_name", "Sinfono");
        reachable(leadOf(committee("Fruitvale")), "Ajena");
        var definition = Map.of("version", 1, "match", "all", "groups", List.of(Map.of("match", "all", "criteria", List.of(Map.of("kind", "contact", "when", "never")))));
        String smart = lucia.asks().body(body("title", "Nunca", "definition", definition)).post("/segments").then().statusCode(201).extract().path("id");

        lucia.asks().body(body("people", Map.of("segment_id", smart))).post("/call-lists/preview").then().statusCode(200)
                .body("people", equalTo(1)).body("left_out.no_phone", equalTo(1)).body("left_out.not_shared", equalTo(0));
        lucia.asks().get("/call-lists").then().body("items", empty());
        make("title", "Nunca", "people", Map.of("segment_id", smart)).statusCode(201).body("progress.total", equalTo(1)).body("left_out.no_phone", equalTo(1));
        make("title", "Otra", "people", Map.of("segment_id", UUID.randomUUID())).statusCode(404);
    }

    @Test
    void saysWhatIsWrong() {
        make("title", " ", "people", Map.of("person_ids", List.of())).statusCode(400).body("violations.pointer", contains("/title"));
        make("title", "x", "script", Map.of("es", "A# 012 345 678"), "people", Map.of("committee_members", true)).statusCode(400).body("violations.pointer", contains("/script/es"));
        make("title", "x", "people", Map.of()).statusCode(400).body("violations[0].code", equalTo("say_one"));
        make("title", "x", "people", Map.of("committee_members", true, "person_ids", List.of())).statusCode(400).body("violations[0].code", equalTo("say_one"));
        make("title", "x", "committee_id", committee("Otra"), "people", Map.of("committee_members", true)).statusCode(404);
        SAM.asks().body(body("title", "x", "people", Map.of("filter", Map.of()))).post("/call-lists").then().statusCode(400).body("violations[0].pointer", equalTo("/committee_id"));
    }

    @Test
    void isSharedAmongItsCommitteesLeads() {
        var id = list(lucia, mission, List.of(reachable(lucia, "Rosa")));
        var colead = leadOf(mission);

        colead.asks().header("If-Match", "\"1\"").body(body("hand_off_note", "Quedan los del norte")).patch("/call-lists/{id}", id)
                .then().statusCode(200).header("ETag", "\"2\"").body("hand_off_note", equalTo("Quedan los del norte")).body("mine", equalTo(false));
        lucia.asks().header("If-Match", "\"1\"").body(body("hand_off_note", "x")).patch("/call-lists/{id}", id).then().statusCode(412);
        lucia.asks().get("/call-lists/{id}", id).then().body("hand_off_note", equalTo("Quedan los del norte")).body("title", equalTo("Esta noche"));
        lucia.asks().queryParam("committee_id", mission).queryParam("state", "open").get("/call-lists").then().body("items.id", contains(id.toString()));
        lucia.asks().header("If-Match", "\"2\"").body(body("state", "closed")).patch("/call-lists/{id}", id).then().statusCode(200).body("state", equalTo("closed"));
        lucia.asks().queryParam("state", "open").get("/call-lists").then().body("items", empty());
    }

    @Test
    void isNothingToAnybodyElse() {
        var id = list(lucia, mission, List.of(reachable(lucia, "Rosa")));
        var beto = leadOf(committee("Fruitvale"));

        beto.asks().get("/call-lists/{id}", id).then().statusCode(404);
        beto.asks().get("/call-lists/{id}/entries", id).then().statusCode(404);
        beto.asks().header("If-Match", "*").body(body("title", "x")).patch("/call-lists/{id}", id).then().statusCode(404);
        beto.asks().body("{}").post("/call-lists/{id}/turns", id).then().statusCode(404);
        beto.asks().body("{}").post("/call-lists/{id}/pack", id).then().statusCode(404);
        beto.asks().get("/call-lists").then().body("items.id", not(hasItem(id.toString())));
        partner(UUID.randomUUID(), "people:read", "people:write").asks().get("/call-lists").then().statusCode(403);
        SAM.asks().get("/call-lists/{id}", id).then().statusCode(200);
    }

    @Test
    void filtersByCommitteeWithoutTheSecondWall() throws SQLException {
        var id = list(lucia, mission, List.of(reachable(lucia, "Rosa")));

        try (var connection = work.getConnection()) {
            assertThat(lists.find(connection, leading(mission), null, null, null, null, 10)).extracting(CallList::id).containsExactly(id);
            assertThat(lists.find(connection, leading(UUID.randomUUID()), null, null, null, null, 10)).isEmpty();
            assertThat(lists.progress(connection, leading(mission), List.of(id)).get(id).total()).isEqualTo(1);
            assertThat(lists.progress(connection, leading(UUID.randomUUID()), List.of(id)).get(id).total()).isZero();
            assertThatThrownBy(() -> lists.seen(connection, leading(UUID.randomUUID()), id)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        var people = List.of(reachable(lucia, "Rosa"));
        var first = list(lucia, mission, people);
        var second = list(lucia, mission, people);

        String next = lucia.asks().queryParam("limit", 1).get("/call-lists").then().body("items.id", contains(second.toString())).extract().path("next");
        lucia.asks().queryParam("limit", 1).queryParam("cursor", next).get("/call-lists").then().body("items.id", contains(first.toString())).body("next", nullValue());
    }

    @Test
    void isGoneHalfAYearAfterItWasClosed() throws SQLException {
        var people = List.of(reachable(lucia, "Rosa"));
        var kept = list(lucia, mission, people);
        var over = list(lucia, mission, people);
        for (var id : List.of(kept, over)) {
            lucia.asks().header("If-Match", "*").body(body("state", "closed")).patch("/call-lists/{id}", id).then().statusCode(200);
        }
        change("update call_list set closed_at = now() - interval '181 days' where id = ?", over);

        ending.end();

        lucia.asks().get("/call-lists/{id}", over).then().statusCode(404);
        lucia.asks().get("/call-lists/{id}", kept).then().statusCode(200);
        try (var connection = keyring.getConnection(); var select = connection.prepareStatement("select count(*) from data_key where owner = ?")) {
            select.setObject(1, over);
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(row.getLong(1)).isZero();
            }
        }
    }

    private static Grants leading(UUID committee) {
        return new Grants(new Caller(UUID.randomUUID(), "somebody", Set.of(), Set.of(), null), Set.of(committee), Set.of(committee));
    }

    private ValidatableResponse make(Object... properties) {
        return lucia.asks().body(body(properties)).post("/call-lists").then();
    }

    private void change(String sql, UUID id) throws SQLException {
        try (var connection = owner.getConnection(); var update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
