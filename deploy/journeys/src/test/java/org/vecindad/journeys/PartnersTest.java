package org.vecindad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From nothing to a partner's program that keeps its list in step, as its administrator and its programmer live it. */
class PartnersTest {

    private static final Person OMAR = Person.login("omar");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final String organization = OMAR.post("/api/v1/organizations", Map.of("name", Coalition.word("Sindicato"), "type", "labor_union")).expect(201).id();

    /** What a program knows: everybody once, until it is told to forget them. */
    private static final class Copy {

        private final Client client;
        private final Map<String, Boolean> seen = new HashMap<>();
        private String cursor = "";

        Copy(Client client) {
            this.client = client;
        }

        boolean knows(String person) {
            catchUp();
            return seen.getOrDefault(person, false);
        }

        boolean forgot(String person) {
            catchUp();
            return !seen.getOrDefault(person, true);
        }

        private void catchUp() {
            JsonNode page;
            do {
                page = client.get("/api/v1/people/changes" + (cursor.isEmpty() ? "" : "?cursor=" + cursor)).expect(200).json();
                page.path("items").forEach(item -> seen.put(item.path("id").asText(), !item.path("deleted").asBoolean()));
                cursor = page.path("next").asText();
            } while (!page.path("items").isEmpty());
        }
    }

    private JsonNode made(String... scopes) {
        return OMAR.post("/api/v1/clients", Map.of("name", "Padrón", "organization_id", organization, "scopes", List.of(scopes))).expect(201).json();
    }

    private static Program program(JsonNode made) {
        return Program.of(made.path("client_id").asText(), made.path("secret").asText());
    }

    @Test
    void anAdministratorLetsAProgramInThatKeepsItsListInStep() {
        var made = made("people:read", "people:write");
        var union = program(made);
        var copy = new Copy(union);
        String address = "/api/v1/people/by-identifier/union-db/" + UUID.randomUUID();

        String person = union.put(address, Map.of("given_name", Coalition.word("Inés"), "phones", List.of(Map.of("number", "415 555 0107")))).expect(201).id();
        assertThat(union.put(address, Map.of("alias", "La Güera")).expect(200).id()).isEqualTo(person);
        Patience.until("the change is told", SOON, () -> copy.knows(person));
        assertThat(union.get("/api/v1/people?identifier=" + address.substring(address.lastIndexOf("union-db")).replace('/', ':')).expect(200).json().path("items")).hasSize(1);

        var lucia = Person.login("lucia");
        String shared = Coalition.person(lucia, Map.of("given_name", Coalition.word("Compartida")));
        String consent = lucia.post("/api/v1/people/" + shared + "/consents", Map.of("purpose", "share_with:" + organization, "channel", "email")).expect(201).id();
        Patience.until("who is shared comes into view", SOON, () -> copy.knows(shared));
        lucia.post("/api/v1/people/" + shared + "/consents/" + consent + "/withdrawal", Map.of()).expect(200);
        Patience.until("who is not shared any more is to be forgotten", SOON, () -> copy.forgot(shared));

        var result = union.post("/api/v1/people/batches", Map.of("items", List.of(Map.of("system", "union-db", "id", "b-" + UUID.randomUUID(), "person", Map.of("given_name", "Una")),
            Map.of("system", "union-db", "id", "nobody", "person", Map.of())))).expect(201).json();
        assertThat(result.at("/items/0/status").asInt()).isEqualTo(201);
        assertThat(result.at("/items/1/status").asInt()).isEqualTo(400);

        String client = "/api/v1/clients/" + made.path("id").asText();
        var use = OMAR.get(client).expect(200).json();
        assertThat(use.path("requests_today").asInt()).isGreaterThan(5);
        assertThat(use.toString()).doesNotContain(made.path("secret").asText());
    }

    @Test
    void anotherSecretShutsTheOldOneOut() {
        var made = made("people:read");
        var before = program(made);
        before.get("/api/v1/people").expect(200);

        var changed = OMAR.post("/api/v1/clients/" + made.path("id").asText() + "/secret", Map.of()).expect(200).json();

        Program.tryingToGetAToken(made.path("client_id").asText(), made.path("secret").asText()).expect(401);
        Patience.until("the token of the old secret is worth nothing", SOON, () -> before.get("/api/v1/people").status() == 401);
        program(changed).get("/api/v1/people").expect(200);
    }

    @Test
    void oneThatIsLockedIsOut() {
        var made = made("people:read");
        var program = program(made);
        String client = "/api/v1/clients/" + made.path("id").asText();
        program.get("/api/v1/people").expect(200);

        OMAR.call("PATCH", client, "{\"enabled\": false}", Map.of("Content-Type", "application/json")).expect(200);
        Patience.until("it is out", SOON, () -> program.get("/api/v1/people").status() == 401);
        Program.tryingToGetAToken(made.path("client_id").asText(), made.path("secret").asText()).expect(400, 401);

        OMAR.call("PATCH", client, "{\"enabled\": true}", Map.of("Content-Type", "application/json")).expect(200);
        program(made).get("/api/v1/people").expect(200);
    }

    @Test
    void itMayWhatItsScopesSayAndSeesNobodyElse() {
        var program = program(made("people:read"));
        program.put("/api/v1/people/by-identifier/union-db/1", Map.of("given_name", "Ana")).expect(403);
        program.get("/api/v1/events").expect(403);
        program.get("/api/v1/clients").expect(403);
        assertThat(program.get("/api/v1/people?count=true").expect(200).json().path("total").asInt()).isZero();
        assertThat(new Copy(program).seen).isEmpty();
    }

    @Test
    void whoPractisesSeesInventedPeopleOnly() {
        var made = OMAR.post("/api/v1/clients", Map.of("name", "Práctica", "sandbox", true, "scopes", List.of("people:read", "people:write"))).expect(201).json();

        var people = program(made).get("/api/v1/people?count=true&limit=50").expect(200).json();

        assertThat(people.path("total").asInt()).isEqualTo(20);
        people.path("items").forEach(person -> assertThat(person.path("tags").toString()).contains("sandbox"));
        assertThat(Person.login("lucia").get("/api/v1/people?tag=sandbox").expect(200).json().path("items")).isEmpty();
    }

    @Test
    void aRepeatedRequestMakesOneProgram() {
        String key = UUID.randomUUID().toString();
        var body = Map.of("name", "Padrón", "organization_id", organization, "scopes", List.of("people:read"));

        var first = OMAR.post("/api/v1/clients", body, key).expect(201);
        var again = OMAR.post("/api/v1/clients", body, key).expect(201);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.json().has("secret")).isFalse();
        assertThat(program(first.json()).get("/api/v1/people").expect(200).json().path("items")).isEmpty();
    }
}
