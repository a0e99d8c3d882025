package org.vecindad.contacts.upserting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.partner;

import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@OnRealEngines
class PeopleBatchesTest {

    private static Somebody union() {
        return partner(UUID.randomUUID(), "people:read", "people:write");
    }

    private static Map<String, Object> row(String id, Object... person) {
        return body("system", "union-db", "id", id, "person", body(person));
    }

    @Test
    void tellsOfEachRowAndLetsNoneSpoilTheOthers() {
        var client = union();
        String known = client.asks().body(body("given_name", "Conocida")).put("/people/by-identifier/union-db/known").then().statusCode(201).extract().path("id");
        var rows = new ArrayList<Map<String, Object>>(List.of(row("known", "alias", "C"), row("new", "given_name", "Nueva"), row("nobody", "tags", List.of("x")),
                row("status", "given_name", "Ana", "immigration_status", "x"), row("new", "given_name", "Otra vez"), body("system", "¡no!", "id", "1", "person", body()),
                body("system", "union-db", "id", "empty"), row("elsewhere", "given_name", "Ana", "committee_id", UUID.randomUUID())));
        rows.add(row("with spaces / and ñ", "alias", "Sin path"));

        client.asks().body(body("items", rows)).post("/people/batches").then().statusCode(201)
                .body("items.status", contains(200, 201, 400, 400, 400, 400, 400, 404, 201))
                .body("items[0].id", equalTo(known)).body("items[0].code", nullValue())
                .body("items[2].code", equalTo("invalid")).body("items[2].violations[0].code", equalTo("required"))
                .body("items[3].violations[0].code", equalTo("unknown_property"))
                .body("items[4].violations[0].code", equalTo("repeated"))
                .body("items[5].violations[0].pointer", equalTo("/system"))
                .body("items[7].code", equalTo("not_found")).body("items[7].id", nullValue());

        assertThat(client.finds("nueva")).hasSize(1);
        assertThat(client.finds("sin path")).hasSize(1);
        client.asks().queryParam("count", true).get("/people").then().body("total", equalTo(3));
    }

    @Test
    void repeatsTheFirstAnswer() {
        var client = union();
        var key = UUID.randomUUID().toString();
        var batch = body("items", List.of(row("1", "given_name", "Una"), row("2", "tags", List.of("nobody"))));

        var first = client.asks().header("Idempotency-Key", key).body(batch).post("/people/batches").then().statusCode(201).extract();
        var again = client.asks().header("Idempotency-Key", key).body(batch).post("/people/batches").then().statusCode(201).extract();

        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        client.asks().get("/people/batches/{id}", first.<String>path("id")).then().statusCode(200)
                .body("items.status", contains(201, 400)).body("items[0].id", equalTo(first.path("items[0].id"))).body("items[1].code", equalTo("invalid"));
        SAM.asks().get("/people/batches/{id}", first.<String>path("id")).then().statusCode(404);
        client.asks().header("Idempotency-Key", key).body(body("items", List.of(row("1", "given_name", "Dos")))).post("/people/batches").then().statusCode(422);
    }

    @Test
    void makesOnePersonForEachIdentifierOfBatchesThatMeet() throws Exception {
        var client = union();
        var rows = new ArrayList<>(IntStream.range(0, 60).mapToObj(i -> row("m" + i, "given_name", "Persona " + i)).toList());
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 4; i++) {
            Collections.shuffle(rows, new java.util.Random(i));
            var batch = body("items", List.copyOf(rows));
            calls.add(() -> client.asks().body(batch).post("/people/batches").then().extract().statusCode());
        }

        var statuses = new HashSet<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsExactly(201);
        client.asks().queryParam("count", true).get("/people").then().body("total", equalTo(60));
    }

    @Test
    void takesTwoHundredAndNotMore() {
        var client = union();
        var rows = IntStream.range(0, 200).mapToObj(i -> row("m" + i, "given_name", "Persona", "family_name", "Número " + i,
                "consents", List.of(Map.of("purpose", "events", "channel", "sms")))).toList();

        client.asks().body(body("items", rows)).post("/people/batches").then().statusCode(201).body("items", hasSize(200)).body("items.status", everyItem(is(201)));
        client.asks().body(body("items", rows)).post("/people/batches").then().statusCode(201).body("items.status", everyItem(is(200)));

        var more = new ArrayList<>(rows);
        more.add(row("one too many", "given_name", "Ana"));
        client.asks().body(body("items", more)).post("/people/batches").then().statusCode(400);
        client.asks().body(body("items", List.of())).post("/people/batches").then().statusCode(400);
    }

    @Test
    void letsTwoIdentifiersMeanOnePerson() {
        var client = union();
        String person = client.asks().body(body("given_name", "Ana", "identifiers", List.of("old:1"))).put("/people/by-identifier/new/1").then().statusCode(201).extract().path("id");

        client.asks().body(body("items", List.of(body("system", "old", "id", "1", "person", body("alias", "A")), body("system", "new", "id", "1", "person", body("family_name", "Vega")))))
                .post("/people/batches").then().statusCode(201).body("items.id", contains(person, person));

        client.asks().get("/people/{id}", person).then().body("alias", equalTo("A")).body("family_name", equalTo("Vega")).body("version", equalTo(2));
    }

    @Test
    void asksALeadOfSeveralForACommitteeRowByRow() {
        var mission = committee("Mission");
        var lead = leadOf(mission, committee("Excelsior"));

        lead.asks().body(body("items", List.of(row(UUID.randomUUID().toString(), "given_name", "Ana"), row(UUID.randomUUID().toString(), "given_name", "Eva", "committee_id", mission))))
                .post("/people/batches").then().statusCode(201).body("items.status", contains(400, 201)).body("items[0].code", equalTo("committee_needed"));
    }
}
