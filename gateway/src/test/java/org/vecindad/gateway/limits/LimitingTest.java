package org.vecindad.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.gateway.testing.Browser;
import org.vecindad.gateway.testing.StandIns;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
@TestProfile(LimitingTest.Narrow.class)
class LimitingTest {

    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.limits.per-caller", "5", "gateway.limits.per-visitor", "3");
        }
    }

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void calm() {
        StandIns.calm();
    }

    @Test
    void aCallerIsToldWhatIsLeftAndThenToWait() {
        var bearer = "Bearer " + StandIns.ISSUER.token("somebody", "partner-union", "vecindad-api", 300);
        var browser = new Browser(gateway);

        var first = browser.get("/api/v1/people", "Authorization", bearer);
        var last = first;
        for (var i = 0; i < 5; i++) last = browser.get("/api/v1/people", "Authorization", bearer);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"default\";q=5;w=60");
        assertThat(first.header("RateLimit")).matches("\"default\";r=4;t=\\d+");
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.json().getString("code")).isEqualTo("too_many_requests");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        assertThat(last.header("RateLimit")).startsWith("\"default\";r=0;");
    }

    @Test
    void oneCallersHurryIsNotAnothersWait() {
        var browser = new Browser(gateway);
        for (var i = 0; i < 6; i++) browser.get("/api/v1/people", "Authorization", "Bearer " + StandIns.ISSUER.token("hurried", "partner-union", "vecindad-api", 300));

        assertThat(browser.get("/api/v1/people", "Authorization", "Bearer " + StandIns.ISSUER.token("calm", "partner-union", "vecindad-api", 300)).status()).isEqualTo(200);
    }

    @Test
    void theBenchIsNeverToldToWait() {
        var bearer = "Bearer " + StandIns.ISSUER.token("bench", "bench", "vecindad-api", 300);
        var browser = new Browser(gateway);

        for (var i = 0; i < 10; i++) assertThat(browser.get("/api/v1/people", "Authorization", bearer).status()).isEqualTo(200);
    }

    @Test
    void visitorsShareTheirAddressesLimit() {
        var browser = new Browser(gateway);
        for (var i = 0; i < 3; i++) browser.get("/public/v1/events");

        var data = browser.get("/public/v1/events");
        var page = browser.get("/e/0190a3f0-0000-7000-8000-000000000001");

        assertThat(data.status()).isEqualTo(429);
        assertThat(data.json().getString("code")).isEqualTo("too_many_requests");
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.body()).contains("<html");
    }
}
