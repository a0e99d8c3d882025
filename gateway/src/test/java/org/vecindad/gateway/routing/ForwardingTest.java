package org.vecindad.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.gateway.testing.StandInService.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.gateway.testing.Browser;
import org.vecindad.gateway.testing.StandInService;
import org.vecindad.gateway.testing.StandIns;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class ForwardingTest {

    private static final String ID = "0190a3f0-0000-7000-8000-000000000001";

    @TestHTTPResource
    URI gateway;

    private String bearer;
    private Browser partner;

    @BeforeEach
    void calm() {
        StandIns.calm();
        partner = new Browser(gateway);
        bearer = "Bearer " + StandIns.ISSUER.partnerToken();
    }

    @ParameterizedTest
    @CsvSource({"people,contacts", "organizations,contacts", "imports,contacts", "consents,contacts", "audit,contacts",
        "check-ins,contacts", "check-in-plans,contacts", "support-needs,contacts", "legal-holds,contacts",
        "committees,committees", "zones,committees", "accounts,committees", "events,events"})
    void goesToTheOwnerOfTheResource(String resource, String owner) {
        partner.get("/api/v1/" + resource + "?limit=5", "Authorization", bearer);

        var asked = service(owner).asked;
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().uri()).isEqualTo("/api/v1/" + resource + "?limit=5");
    }

    @Test
    void takesTheCallersOwnTokenAlongAndNoCookie() {
        var browser = Browser.loggedIn(gateway);
        browser.cookies.put("other", "value");

        browser.get("/api/v1/people");

        var asked = StandIns.CONTACTS.asked.getFirst();
        assertThat(asked.header("Authorization")).startsWith("Bearer eyJ");
        assertThat(asked.header("Cookie")).isNull();
    }

    @Test
    void handsOnWhatServicesNeedAndNothingElse() {
        partner.send("PATCH", "/api/v1/people/" + ID, "{}", "Authorization", bearer, "Content-Type", "application/merge-patch+json",
                "If-Match", "\"7\"", "Idempotency-Key", "k-1", "Accept-Language", "es", "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "X-Forwarded-For", "10.0.0.1", "X-Forwarded-Host", "evil", "Forwarded", "for=10.0.0.1", "X-Real-IP", "10.0.0.1",
                "Connection", "keep-alive, X-Secret", "X-Secret", "s", "Referer", "http://localhost/people?q=luz", "X-Request-Id", "mine");

        var asked = StandIns.CONTACTS.asked.getFirst();
        assertThat(asked.header("If-Match")).isEqualTo("\"7\"");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(asked.header("Content-Type")).isEqualTo("application/merge-patch+json");
        assertThat(asked.header("Accept-Language")).isEqualTo("es");
        assertThat(asked.header("traceparent")).startsWith("00-4bf9");
        assertThat(asked.header("Authorization")).isEqualTo(bearer);
        assertThat(asked.header("X-Request-Id")).hasSize(16);
        assertThat(asked.headers().keySet()).doesNotContain("X-forwarded-for", "X-forwarded-host", "Forwarded", "X-real-ip", "X-secret", "Referer", "User-agent");
    }

    @Test
    void bringsBackWhatTheServiceSaid() {
        StandIns.CONTACTS.answer = (exchange, asked) -> {
            exchange.getResponseHeaders().add("Link", "</api/v1/people?cursor=x>; rel=\"next\"");
            json(exchange, 201, "{\"id\":\"" + ID + "\"}", Map.of("ETag", "\"1\"", "Location", StandIns.CONTACTS.url() + "/api/v1/people/" + ID,
                    "Set-Cookie", "evil=1", "Server", "internal/1.0", "Cache-Control", "public, max-age=600", "Content-Security-Policy", "default-src *"));
        };

        var answer = partner.send("POST", "/api/v1/people", "{}", "Authorization", bearer, "Content-Type", "application/json");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("id")).isEqualTo(ID);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.location()).isEqualTo("/api/v1/people/" + ID);
        assertThat(answer.header("Link")).contains("rel=\"next\"");
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Security-Policy")).doesNotContain("*");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304, 400, 404, 409, 412, 422, 428})
    void bringsBackEveryStatus(int status) {
        StandIns.CONTACTS.answer = (exchange, asked) -> json(exchange, status, "", Map.of("ETag", "\"2\""));

        var answer = partner.get("/api/v1/people/" + ID, "Authorization", bearer);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void bringsBackLargeAnswersWhole() {
        var large = "[" + "\"0123456789\",".repeat(100_000) + "1]";
        StandIns.CONTACTS.answer = (exchange, asked) -> json(exchange, 200, large, Map.of());

        assertThat(partner.get("/api/v1/people", "Authorization", bearer).body()).isEqualTo(large);
        assertThat(partner.get("/api/v1/people", "Authorization", bearer, "Accept-Encoding", "gzip").header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void answersAHeadWithoutABody() {
        StandIns.CONTACTS.answer = (exchange, asked) -> json(exchange, 200, "", Map.of("ETag", "\"3\""));

        var answer = partner.send("HEAD", "/api/v1/people/" + ID, null, "Authorization", bearer);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void streamsAnImport() {
        var answer = partner.stream("POST", "/api/v1/imports", BodyPublishers.ofInputStream(() -> megabytes(60)), "Authorization", bearer, "Content-Type", "multipart/form-data; boundary=x");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(StandIns.CONTACTS.asked.getFirst().length()).isEqualTo(60L << 20);
    }

    @Test
    void refusesABodyThatIsTooLargeWhetherItSaysSoOrNot() {
        var said = partner.send("POST", "/api/v1/people", "x".repeat((1 << 20) + 1), "Authorization", bearer);
        var unsaid = partner.stream("POST", "/api/v1/people", BodyPublishers.ofInputStream(() -> megabytes(2)), "Authorization", bearer);
        var tooLargeAnImport = partner.stream("POST", "/api/v1/imports", BodyPublishers.ofInputStream(() -> megabytes(101)), "Authorization", bearer);

        assertThat(said.status()).isEqualTo(413);
        assertThat(said.json().getString("code")).isEqualTo("body_too_large");
        assertThat(unsaid.status()).isEqualTo(413);
        assertThat(tooLargeAnImport.status()).isEqualTo(413);
        assertThat(StandIns.CONTACTS.asked).noneMatch(asked -> asked.uri().equals("/api/v1/people"));
    }

    @Test
    void saysThatTheOwnerIsNotThere() {
        StandIns.EVENTS.die();

        var answer = partner.get("/api/v1/events", "Authorization", bearer);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().getString("code")).isEqualTo("owner_unreachable");
        assertThat(answer.json().getString("type")).isEqualTo("/problems/owner_unreachable");
    }

    @Test
    void saysThatTheOwnerIsTooSlow() {
        var longEnough = new CountDownLatch(1);
        StandIns.EVENTS.answer = (exchange, asked) -> {
            try {
                longEnough.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };

        var answer = partner.get("/api/v1/events", "Authorization", bearer);
        longEnough.countDown();

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.json().getString("code")).isEqualTo("owner_too_slow");
    }

    @Test
    void neverAsksTwiceForAChange() {
        StandIns.CONTACTS.answer = (exchange, asked) -> exchange.close();

        var answer = partner.send("POST", "/api/v1/people", "{}", "Authorization", bearer);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(StandIns.CONTACTS.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/people/..%2Foperations", "/api/v1/people/%2e%2e/operations", "/api/v1/people//x", "/api/v1/people;x=1/y",
        "/api/v1/people/.x", "/api/v1/operations/rebuild", "/api/v1/", "/api/v2/people", "/api/x"})
    void leadsNowhereButToResources(String path) {
        var answer = partner.get(path, "Authorization", bearer);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getString("code")).isEqualTo("not_found");
        assertThat(StandIns.CONTACTS.asked).isEmpty();
    }

    @Test
    void letsEverybodySeeWhatIsPublicButTellsTheServiceNothingAboutThem() {
        StandIns.EVENTS.answer = (exchange, asked) -> json(exchange, 200, "{}", Map.of("Cache-Control", "public, max-age=60"));
        var browser = Browser.loggedIn(gateway);

        var answer = browser.get("/public/v1/events/" + ID, "Authorization", bearer);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(StandIns.EVENTS.asked.getFirst().headers().keySet()).doesNotContain("Authorization", "Cookie");
    }

    @Test
    void leadsEverybodyToTheDirectoryAndToNothingBesideIt() {
        StandIns.CONTACTS.answer = (exchange, asked) -> json(exchange, 200, "{}", Map.of());
        var browser = Browser.loggedIn(gateway);

        assertThat(browser.get("/public/v1/organizations?limit=2", "Authorization", bearer).status()).isEqualTo(200);
        assertThat(browser.get("/public/v1/organizations/" + ID).status()).isEqualTo(404);
        assertThat(browser.get("/api/v1/public/organizations").status()).isEqualTo(404);

        assertThat(StandIns.CONTACTS.asked).hasSize(1);
        assertThat(StandIns.CONTACTS.asked.getFirst().uri()).isEqualTo("/api/v1/public/organizations?limit=2");
        assertThat(StandIns.CONTACTS.asked.getFirst().headers().keySet()).doesNotContain("Authorization", "Cookie");
    }

    private static StandInService service(String owner) {
        return switch (owner) {
            case "contacts" -> StandIns.CONTACTS;
            case "committees" -> StandIns.COMMITTEES;
            default -> StandIns.EVENTS;
        };
    }

    private static InputStream megabytes(int count) {
        var megabyte = new byte[1 << 20];
        return new SequenceInputStream(Collections.enumeration(IntStream.range(0, count).mapToObj(i -> (InputStream) new ByteArrayInputStream(megabyte)).toList()));
    }
}
