package org.vecindad.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.gateway.GatewayConfig;
import org.vecindad.gateway.testing.Browser;
import org.vecindad.gateway.testing.StandInIssuer;
import org.vecindad.gateway.testing.StandIns;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class StayingLoggedInTest {

    private static final String PEOPLE = "/api/v1/people";

    @TestHTTPResource
    URI gateway;

    @Inject
    AgroalDataSource database;

    @Inject
    Vertx vertx;

    @Inject
    GatewayConfig config;

    @BeforeEach
    void calm() {
        StandIns.calm();
    }

    @Test
    void aLockedAccountIsOut() {
        var browser = Browser.loggedIn(gateway);
        assertThat(browser.get(PEOPLE).status()).isEqualTo(200);

        StandIns.ISSUER.locked.add(StandInIssuer.LUCIA);

        assertOut(browser);
        StandIns.ISSUER.locked.clear();
        assertThat(browser.get(PEOPLE).status()).as("a session that ended stays ended").isEqualTo(401);
    }

    @Test
    void aLockedPartnerIsOut() {
        var partner = new Browser(gateway);
        var bearer = "Bearer " + StandIns.ISSUER.partnerToken();
        assertThat(partner.get(PEOPLE, "Authorization", bearer).status()).isEqualTo(200);

        StandIns.ISSUER.locked.add("22222222-0000-4000-8000-000000000009");

        var deadline = Instant.now().plus(Duration.ofSeconds(5));
        var status = 200;
        while (status == 200 && Instant.now().isBefore(deadline)) status = partner.get(PEOPLE, "Authorization", bearer).status();
        assertThat(status).isEqualTo(401);
    }

    @Test
    void aKnownCallerCostsKeycloakNoQuestionEachTime() {
        var browser = Browser.loggedIn(gateway);
        var began = System.nanoTime();
        for (var i = 0; i < 50; i++) browser.get(PEOPLE);
        var spans = Duration.ofNanos(System.nanoTime() - began).dividedBy(config.session().trusted());

        assertThat(StandIns.ISSUER.introspections.get()).isLessThanOrEqualTo((int) spans + 2);
    }

    @Test
    void goesOnWhileKeycloakDoesNotAnswer() {
        var browser = Browser.loggedIn(gateway);
        StandIns.ISSUER.mute = true;

        for (var i = 0; i < 20; i++) assertThat(browser.get(PEOPLE).status()).isEqualTo(200);
    }

    @Test
    void isNotLoggedOutButToldToWaitWhenTheTokenExpiredWhileKeycloakDoesNotAnswer() {
        StandIns.ISSUER.lifetime = 0;
        var browser = Browser.loggedIn(gateway);
        StandIns.ISSUER.mute = true;

        var answer = browser.get(PEOPLE);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().getString("code")).isEqualTo("login_unreachable");
        StandIns.ISSUER.calm();
        assertThat(browser.get(PEOPLE).status()).isEqualTo(200);
    }

    @Test
    void renewsTokensOnceHoweverManyRequestsNeedThem() throws Exception {
        StandIns.ISSUER.lifetime = 5;
        var browser = Browser.loggedIn(gateway);
        var before = browser.cookies.get("vecindad");
        StandIns.ISSUER.lifetime = 300;
        StandIns.ISSUER.refreshes.set(0);

        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8).mapToObj(i -> many.submit(() -> browser.get(PEOPLE).status())).toList();
            for (var answer : answers) assertThat(answer.get()).isEqualTo(200);
        }

        assertThat(StandIns.ISSUER.refreshes.get()).isEqualTo(1);
        assertThat(browser.cookies.get("vecindad")).isEqualTo(before);
    }

    @Test
    void outlivesTheGatewayInTheDatabase() {
        var browser = Browser.loggedIn(gateway);
        var secret = new SessionSecret(browser.cookies.get("vecindad"));

        var afterARestart = new Sessions(database, new SessionSeal(config), vertx);

        assertThat(afterARestart.find(secret).toCompletionStage().toCompletableFuture().join()).isPresent();
    }

    @Test
    void theDatabaseHoldsNothingThatOpensASession() throws SQLException {
        var browser = Browser.loggedIn(gateway);
        var secret = browser.cookies.get("vecindad");

        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM session")) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (var i = 1; i <= columns; i++) {
                    var value = new String(rows.getBytes(i), StandardCharsets.ISO_8859_1);
                    assertThat(value).doesNotContain(secret).doesNotContain("eyJ").doesNotContain(StandInIssuer.LUCIA);
                }
            }
        }
    }

    @Test
    void aCookieWithAnotherSessionsRowOpensNothing() {
        var seal = new SessionSeal(config);
        var sealed = seal.seal(SessionSecret.fresh(), new Tokens("access", "refresh"));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> seal.open(SessionSecret.fresh(), sealed)).isInstanceOf(SessionSeal.SealBroken.class);
    }

    private static void assertOut(Browser browser) {
        var deadline = Instant.now().plus(Duration.ofSeconds(5));
        var answer = browser.get(PEOPLE);
        while (answer.status() == 200 && Instant.now().isBefore(deadline)) answer = browser.get(PEOPLE);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().getString("code")).isEqualTo("login_needed");
    }
}
