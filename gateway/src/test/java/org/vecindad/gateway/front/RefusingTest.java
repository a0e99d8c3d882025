package org.vecindad.gateway.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.gateway.testing.Browser;
import org.vecindad.gateway.testing.StandInIssuer;
import org.vecindad.gateway.testing.StandIns;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class RefusingTest {

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void calm() {
        StandIns.calm();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/people", "/api/v1/people/x/timeline", "/api/v1/nothing", "/api/v1/", "/auth/me"})
    void nobodyIsToldToLogInAndNeverRedirected(String path) {
        for (var accept : new String[] {"text/html,*/*", "application/json"}) {
            var answer = new Browser(gateway).get(path, "Accept", accept);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.location()).isNull();
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.json().getString("code")).isEqualTo("login_needed");
        }
        assertThat(StandIns.CONTACTS.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vecindad", "__Host-vecindad", "q_session", "q_session_partners", "q_auth_x"})
    void aMadeUpCookieOpensNothing(String name) {
        var browser = new Browser(gateway);
        browser.cookies.put(name, "A".repeat(43));

        assertThat(browser.get("/api/v1/people").status()).isEqualTo(401);
        assertThat(browser.get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void aTokenThatIsNotForHereOpensNothing() {
        var issuer = StandIns.ISSUER;
        var good = issuer.partnerToken();
        for (var token : new String[] {
            "nonsense", "a.b.c", "", issuer.token("u", "partner-union", "another-api", 300), issuer.token("u", "partner-union", "vecindad-api", -60),
            good.substring(0, good.length() - 4) + "AAAA", "x".repeat(10_000)}) {
            var answer = new Browser(gateway).get("/api/v1/people", "Authorization", "Bearer " + token);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().getString("code")).isEqualTo("login_needed");
        }
        assertThat(new Browser(gateway).get("/api/v1/people", "Authorization", "Basic bHVjaWE6eA==").status()).isEqualTo(401);
        assertThat(StandIns.CONTACTS.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // header, Sec-Fetch-Site, Origin, allowed
        "vecindad, same-origin, -, true",
        "vecindad, -, own, true",
        "vecindad, same-origin, own, true",
        "vecindad, -, -, false",
        "vecindad, cross-site, -, false",
        "vecindad, cross-site, own, false",
        "vecindad, same-site, own, false",
        "vecindad, none, -, false",
        "vecindad, -, https://evil.example, false",
        "vecindad, -, null, false",
        "-, same-origin, own, false",
        "other, same-origin, own, false"})
    void aChangeMustComeFromOurOwnPages(String header, String site, String origin, boolean allowed) {
        var browser = Browser.loggedIn(gateway);
        var headers = new ArrayList<String>();
        if (header != null) headers.addAll(java.util.List.of("X-Requested-By", header));
        if (site != null) headers.addAll(java.util.List.of("Sec-Fetch-Site", site));
        if (origin != null) headers.addAll(java.util.List.of("Origin", origin.equals("own") ? gateway.toString().replaceAll("/$", "") : origin));

        for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            var answer = browser.send(method, "/api/v1/people", "{}", headers.toArray(String[]::new));
            assertThat(answer.status()).isEqualTo(allowed ? 200 : 403);
            if (!allowed) assertThat(answer.json().getString("code")).isEqualTo("request_not_from_here");
        }
        assertThat(browser.get("/api/v1/people", headers.toArray(String[]::new)).status()).as("reading is not a change").isEqualTo(200);
        assertThat(browser.send("POST", "/auth/logout", null, headers.toArray(String[]::new)).status()).isEqualTo(allowed ? 200 : 403);
    }

    @Test
    void whoIsNotLoggedInIsToldToLogInWhateverTheyAskFor() {
        for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            var answer = new Browser(gateway).send(method, "/api/v1/people", "{}");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().getString("code")).isEqualTo("login_needed");
        }
    }

    @Test
    void aProgramWithATokenIsNoBrowser() {
        var answer = new Browser(gateway).send("POST", "/api/v1/people", "{}", "Authorization", "Bearer " + StandIns.ISSUER.partnerToken());

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void metricsAreForWhoRunsTheMachine() {
        assertThat(new Browser(gateway).get("/q/metrics").status()).isEqualTo(200);
        assertThat(new Browser(gateway).get("/q/metrics", "X-Forwarded-For", "203.0.113.9").status()).isEqualTo(404);
        assertThat(new Browser(gateway).get("/q/metrics").body()).doesNotContain(StandInIssuer.LUCIA);
    }
}
