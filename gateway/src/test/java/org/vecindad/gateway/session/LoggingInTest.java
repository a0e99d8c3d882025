package org.vecindad.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.gateway.testing.Browser;
import org.vecindad.gateway.testing.StandInIssuer;
import org.vecindad.gateway.testing.StandInService;
import org.vecindad.gateway.testing.StandIns;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class LoggingInTest {

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void calm() {
        StandIns.calm();
    }

    @Test
    void bringsThePersonBackToWhereTheyWere() {
        var browser = new Browser(gateway);

        var stops = browser.login("/auth/login?to=/people%3Fq%3Dluz&language=es");

        assertThat(stops.getLast()).isEqualTo("/people?q=luz");
        assertThat(StandIns.ISSUER.lastLogin).containsEntry("ui_locales", "es").containsEntry("code_challenge_method", "S256").containsKey("nonce");
    }

    @Test
    void leavesOneCookieThatHoldsNoToken() {
        var browser = Browser.loggedIn(gateway);

        assertThat(browser.cookies).containsOnlyKeys("vecindad");
        assertThat(browser.cookies.get("vecindad")).hasSize(43);
        assertThat(browser.setCookies).noneMatch(cookie -> cookie.contains("eyJ") && cookie.startsWith("vecindad"))
                .filteredOn(cookie -> cookie.startsWith("vecindad=")).singleElement().asString()
                .containsIgnoringCase("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    }

    @Test
    void neverShowsATokenToTheBrowser() {
        var browser = Browser.loggedIn(gateway);

        var me = browser.get("/auth/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body()).doesNotContain("eyJ");
        assertThat(me.response().headers().map().toString()).doesNotContain("eyJ");
    }

    @Test
    void tellsWhoIsLoggedIn() {
        StandIns.COMMITTEES.answer = (exchange, asked) -> StandInService.json(exchange, 200,
                "{\"user_id\":\"u\",\"person_id\":\"p\",\"committees\":[{\"id\":\"c\",\"name\":\"Mission\",\"role\":\"lead\"}]}", java.util.Map.of());
        var browser = Browser.loggedIn(gateway);

        var me = browser.get("/auth/me", "Accept-Language", "es-MX,es;q=0.9").json();

        assertThat(me.getString("user_id")).isEqualTo(StandInIssuer.LUCIA);
        assertThat(me.getString("person_id")).isEqualTo("p");
        assertThat(me.getJsonArray("roles")).containsExactly("organizer");
        assertThat(me.getJsonArray("committees").getJsonObject(0).getString("role")).isEqualTo("lead");
        assertThat(me.getBoolean("committees_known")).isTrue();
        assertThat(me.getString("locale")).isEqualTo("es");
        assertThat(StandIns.COMMITTEES.asked.getLast().uri()).isEqualTo("/api/v1/accounts/me");
        assertThat(StandIns.COMMITTEES.asked.getLast().header("Authorization")).startsWith("Bearer eyJ");
    }

    @Test
    void tellsWhoIsLoggedInAlsoWhileCommitteesIsDown() {
        var browser = Browser.loggedIn(gateway);
        StandIns.COMMITTEES.die();

        var me = browser.get("/auth/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().getBoolean("committees_known")).isFalse();
        assertThat(me.json().getJsonArray("committees")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/%5C%5Cevil.example", "/%09/evil.example", "javascript:alert(1)", "/auth/login?to=/x", ""})
    void goesToNoOtherSiteAfterwards(String target) {
        var browser = new Browser(gateway);

        var stops = browser.login("/auth/login?to=" + java.net.URLEncoder.encode(java.net.URLDecoder.decode(target, java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8));

        assertThat(stops.getLast()).isEqualTo("/");
    }

    @Test
    void doesNotRunInCirclesWhenTheWayBackIsUnknown() {
        var browser = new Browser(gateway);

        assertThat(browser.get("/auth/callback?state=x&code=y").location()).isEqualTo("/?login=expired");
        assertThat(browser.get("/auth/callback").location()).isEqualTo("/?login=expired");
    }

    @Test
    void saysSoWhenTheCodeIsNoGood() {
        var browser = new Browser(gateway);
        browser.get("/auth/login");
        var state = browser.cookies.keySet().stream().filter(name -> name.startsWith("q_auth_")).findFirst().orElseThrow().substring(7);

        var answer = browser.get("/auth/callback?code=stolen&state=" + state);

        assertThat(answer.location()).endsWith("/?login=failed");
        assertThat(browser.cookies).doesNotContainKey("vecindad");
    }

    @Test
    void saysSoWhenKeycloakDoesNotAnswer() {
        StandIns.ISSUER.mute = true;

        assertThat(new Browser(gateway).get("/auth/login").location()).isEqualTo("/?login=unreachable");
    }

    @Test
    void logsOutHereAndAtKeycloak() {
        var browser = Browser.loggedIn(gateway);
        var stolen = browser.cookies.get("vecindad");

        var answer = browser.change("POST", "/auth/logout", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Clear-Site-Data")).contains("\"cookies\"").contains("\"storage\"");
        assertThat(browser.cookies).doesNotContainKey("vecindad");
        assertThat(StandIns.ISSUER.endedSessions).containsExactly(StandInIssuer.LUCIA);
        browser.cookies.put("vecindad", stolen);
        assertThat(browser.get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void logsOutHereAlsoWhileKeycloakDoesNotAnswer() {
        var browser = Browser.loggedIn(gateway);
        StandIns.ISSUER.mute = true;

        assertThat(browser.change("POST", "/auth/logout", null).status()).isEqualTo(200);
        assertThat(browser.get("/auth/me").status()).isEqualTo(401);
    }
}
