package org.vecindad.gateway.front;

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
@TestProfile(BehindTlsTest.Public.class)
class BehindTlsTest {

    public static final class Public implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vecindad.public-url", Browser.PUBLIC);
        }
    }

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void calm() {
        StandIns.calm();
    }

    @Test
    void everyCookieIsForTlsAndTheSessionsIsBoundToTheHost() {
        var browser = new Browser(gateway);

        var stops = browser.login("/auth/login?to=/people");

        assertThat(stops.getLast()).isEqualTo("/people");
        assertThat(browser.cookies).containsOnlyKeys("__Host-vecindad");
        assertThat(browser.setCookies).filteredOn(cookie -> !cookie.contains("Max-Age=0")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        assertThat(StandIns.ISSUER.lastLogin).containsEntry("redirect_uri", Browser.PUBLIC + "/auth/callback");
    }

    @Test
    void browsersAreToldToComeByTlsOnly() {
        assertThat(new Browser(gateway).get("/").header("Strict-Transport-Security")).contains("max-age=63072000");
        assertThat(new Browser(gateway).get("/api/v1/people").header("Strict-Transport-Security")).isNotNull();
    }

    @Test
    void aChangeComesFromThePublicAddress() {
        var browser = new Browser(gateway);
        browser.login("/auth/login");

        assertThat(browser.send("POST", "/api/v1/people", "{}", "X-Requested-By", "vecindad", "Origin", Browser.PUBLIC).status()).isEqualTo(200);
        assertThat(browser.send("POST", "/api/v1/people", "{}", "X-Requested-By", "vecindad", "Origin", gateway.toString().replaceAll("/$", "")).status()).isEqualTo(403);
    }
}
