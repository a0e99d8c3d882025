package org.vecindad.gateway.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.gateway.testing.Browser;
import org.vecindad.gateway.testing.Browser.Answer;
import org.vecindad.gateway.testing.StandInService;
import org.vecindad.gateway.testing.StandIns;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class ClientsTest {

    private static final String UNION = "22222222-0000-4000-8000-000000000001";

    @TestHTTPResource
    URI gateway;

    private Browser browser;
    private String omar;

    @BeforeEach
    void calm() {
        StandIns.calm();
        StandIns.CONTACTS.answer = (exchange, asked) -> StandInService.json(exchange, asked.uri().contains(UNION) ? 200 : 404, "{}", Map.of());
        browser = new Browser(gateway);
        omar = "Bearer " + StandIns.ISSUER.administratorToken();
    }

    private static String body(String organization, String... scopes) {
        return new JsonObject().put("name", "Padrón del Local 87").put("organization_id", organization).put("scopes", new JsonArray(List.of(scopes))).encode();
    }

    private Answer asks(String method, String path, String body, String... headers) {
        var all = new java.util.ArrayList<>(List.of("Authorization", omar, "Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return browser.send(method, path, body, all.toArray(String[]::new));
    }

    private Answer makes(String... headers) {
        return asks("POST", "/api/v1/clients", body(UNION, "people:read", "people:write"), headers);
    }

    @Test
    void anAdministratorMakesOneThatIsBoundToItsOrganizationAndMayNothingElse() {
        var made = makes();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.location()).isEqualTo("/api/v1/clients/" + made.json().getString("id"));
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(made.json().getString("client_id")).startsWith("partner-padron-del-local-87-");
        assertThat(made.json().getString("secret")).hasSize(43);
        assertThat(made.json().getString("token_url")).isEqualTo(StandIns.ISSUER.issuer() + "/protocol/openid-connect/token");
        assertThat(StandIns.CONTACTS.asked).anySatisfy(asked -> assertThat(asked.header("Authorization")).isEqualTo(omar));

        var kept = StandIns.ISSUER.clients.kept.get(made.json().getString("id"));
        assertThat(kept.getString("secret")).isEqualTo(made.json().getString("secret"));
        assertThat(kept.getBoolean("publicClient") || kept.getBoolean("standardFlowEnabled") || kept.getBoolean("directAccessGrantsEnabled") || kept.getBoolean("fullScopeAllowed")).isFalse();
        assertThat(kept.getJsonArray("defaultClientScopes").getList()).containsExactly("basic", "account", "roles", "vecindad-api", "people:read", "people:write");
        assertThat(kept.getJsonArray("protocolMappers").getJsonObject(0).getJsonObject("config").getString("claim.value")).isEqualTo(UNION);
    }

    @Test
    void theSecretIsShownOnce() {
        var made = makes();

        var list = asks("GET", "/api/v1/clients", null);
        var one = asks("GET", made.location(), null);

        assertThat(list.json().getJsonArray("items")).hasSize(1);
        assertThat(one.json().getString("organization_id")).isEqualTo(UNION);
        for (var answer : List.of(list, one)) assertThat(answer.body()).doesNotContain(made.json().getString("secret")).doesNotContain("\"secret\"").doesNotContain("not for anybody");
    }

    @Test
    void aRepeatedRequestMakesNoSecondOne() {
        var key = UUID.randomUUID().toString();

        var first = makes("Idempotency-Key", key);
        var again = makes("Idempotency-Key", key);
        var other = asks("POST", "/api/v1/clients", body(UNION, "events:read"), "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().getString("id")).isEqualTo(first.json().getString("id"));
        assertThat(again.json().containsKey("secret")).isFalse();
        assertThat(other.status()).isEqualTo(422);
        assertThat(StandIns.ISSUER.clients.kept).hasSize(2);
    }

    @Test
    void theSecretChangesAndTokensOfTheOldOneEnd() {
        var made = makes();

        var changed = asks("POST", made.location() + "/secret", null);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().getString("secret")).hasSize(43).isNotEqualTo(made.json().getString("secret"));
        var kept = StandIns.ISSUER.clients.kept.get(made.json().getString("id"));
        assertThat(kept.getString("secret")).isEqualTo(changed.json().getString("secret"));
        assertThat(kept.getLong("notBefore")).isPositive();
    }

    @Test
    void oneIsLockedAndUnlocked() {
        var made = makes();

        assertThat(asks("PATCH", made.location(), "{\"enabled\":false}").json().getBoolean("enabled")).isFalse();
        assertThat(StandIns.ISSUER.clients.kept.get(made.json().getString("id")).getBoolean("enabled")).isFalse();
        assertThat(asks("PATCH", made.location(), "{\"enabled\":true}").json().getBoolean("enabled")).isTrue();
        assertThat(asks("PATCH", made.location(), "{\"enabled\":\"no\"}").status()).isEqualTo(400);
        assertThat(asks("PATCH", made.location(), "{\"enabled\":true,\"secret\":\"mine\"}").status()).isEqualTo(400);
    }

    @Test
    void onlyAdministratorsComeIn() {
        var made = makes();
        var paths = List.of("GET /api/v1/clients", "POST /api/v1/clients", "GET " + made.location(), "PATCH " + made.location(), "POST " + made.location() + "/secret");
        for (var operation : paths) {
            var parts = operation.split(" ");
            assertThat(browser.send(parts[0], parts[1], "{}", "Content-Type", "application/json").status()).as(operation).isEqualTo(401);
            for (var token : List.of(StandIns.ISSUER.partnerToken(), StandIns.ISSUER.token(UUID.randomUUID().toString(), "bench", "vecindad-api", 300))) {
                assertThat(browser.send(parts[0], parts[1], "{}", "Authorization", "Bearer " + token).status()).as(operation).isEqualTo(403);
            }
        }
        assertThat(asks("DELETE", made.location(), null).status()).isEqualTo(405);
    }

    @Test
    void clientsOfNoOrganizationAreNobodysBusiness() {
        var own = "/api/v1/clients/11111111-aaaa-4000-8000-000000000001";

        assertThat(asks("GET", own, null).status()).isEqualTo(404);
        assertThat(asks("POST", own + "/secret", null).status()).isEqualTo(404);
        assertThat(asks("PATCH", own, "{\"enabled\":false}").status()).isEqualTo(404);
        assertThat(asks("GET", "/api/v1/clients/" + UUID.randomUUID(), null).status()).isEqualTo(404);
        assertThat(asks("GET", "/api/v1/clients/not-an-id", null).status()).isEqualTo(404);
        assertThat(StandIns.ISSUER.clients.kept.get("11111111-aaaa-4000-8000-000000000001").getBoolean("enabled")).isTrue();
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var wrong = asks("POST", "/api/v1/clients", "{\"name\":\" \",\"organization_id\":\"x\",\"scopes\":[\"admin\"],\"role\":\"admin\"}");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().getString("code")).isEqualTo("invalid");
        assertThat(wrong.json().getJsonArray("violations").stream().map(violation -> ((JsonObject) violation).getString("pointer")).toList())
                .containsExactly("", "/name", "/organization_id", "/scopes");
        assertThat(asks("POST", "/api/v1/clients", "[").json().getString("code")).isEqualTo("unreadable_body");
    }

    @Test
    void theOrganizationIsAskedForAtItsOwner() {
        assertThat(asks("POST", "/api/v1/clients", body(UUID.randomUUID().toString(), "people:read")).status()).isEqualTo(404);
        StandIns.CONTACTS.die();
        assertThat(makes().json().getString("code")).isEqualTo("owner_unreachable");
        assertThat(StandIns.ISSUER.clients.kept).hasSize(1);
    }

    @Test
    void anAccountThatKeycloakDoesNotKnowIsSaidPlainly() {
        StandIns.ISSUER.clients.stranger = true;
        assertThat(asks("GET", "/api/v1/clients", null).json().getString("code")).isEqualTo("clients_not_set_up");
        assertThat(makes().status()).isEqualTo(503);
    }

    @Test
    void aSandboxIsAnOrganizationOfItsOwnWithInventedPeople() {
        var organization = UUID.randomUUID().toString();
        StandIns.CONTACTS.answer = (exchange, asked) -> StandInService.json(exchange, 201, "{\"id\":\"" + organization + "\"}", Map.of());

        var made = asks("POST", "/api/v1/clients", "{\"name\":\"Práctica\",\"sandbox\":true,\"scopes\":[\"people:read\",\"people:write\"]}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().getString("organization_id")).isEqualTo(organization);
        var told = StandIns.CONTACTS.asked;
        assertThat(told).extracting(asked -> asked.method() + " " + asked.uri()).containsExactly("POST /api/v1/organizations", "POST /api/v1/people/batches");
        assertThat(told.get(0).header("Authorization")).isEqualTo(omar);
        assertThat(told.get(1).header("Authorization")).isEqualTo("Bearer " + StandIns.ISSUER.clients.tokenOf(made.json().getString("client_id")));
        assertThat(told.get(1).body()).contains("\"sandbox\"").contains("example.org");
        assertThat(asks("POST", "/api/v1/clients", "{\"name\":\"x\",\"sandbox\":true,\"organization_id\":\"" + UNION + "\",\"scopes\":[\"people:write\"]}").status()).isEqualTo(400);
        assertThat(asks("POST", "/api/v1/clients", "{\"name\":\"x\",\"sandbox\":true,\"scopes\":[\"people:read\"]}").status()).isEqualTo(400);
    }

    @Test
    void whatAProgramAsksIsCounted() {
        var made = makes();
        var token = StandIns.ISSUER.token(UUID.randomUUID().toString(), made.json().getString("client_id"), "vecindad-api", 300);
        for (var i = 0; i < 3; i++) browser.get("/api/v1/people?q=secreta", "Authorization", "Bearer " + token);
        browser.get("/api/v1/nothing", "Authorization", "Bearer " + token);

        var one = asks("GET", made.location(), null).json();

        assertThat(one.getInteger("requests_today")).isEqualTo(4);
        assertThat(one.getInteger("requests_30_days")).isEqualTo(4);
        assertThat(one.getString("last_used_at")).isNotNull();
        assertThat(one.getJsonArray("days").getJsonObject(0).getInteger("refused")).isGreaterThanOrEqualTo(1);
        assertThat(one.getJsonArray("days").getJsonObject(0).getInteger("limited")).isZero();
        assertThat(asks("GET", "/api/v1/clients", null).json().getJsonArray("items").getJsonObject(0).getInteger("requests_today")).isEqualTo(4);
    }
}
