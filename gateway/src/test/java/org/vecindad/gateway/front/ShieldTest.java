package org.vecindad.gateway.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.gateway.testing.Browser;
import org.vecindad.gateway.testing.StandIns;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class ShieldTest {

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void calm() {
        StandIns.calm();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people", "/committees/0190a3f0-0000-7000-8000-000000000001", "/assets/main-1a2b3c.js", "/assets/gone.js", "/gone.txt",
        "/api", "/api/v1/people", "/api/v1/openapi", "/auth/me", "/auth/login", "/auth/callback", "/public/v1/events", "/public/v1/organizations", "/directory", "/e/x",
        "/e/0190a3f0-0000-7000-8000-000000000001", "/problems/not_found", "/problems/%3Cscript%3E", "/pages/page.css", "/health/ready", "/health/live",
        "/q/metrics", "/q/nothing", "/api/v1/%ff", "/%ff"})
    void everyAnswerIsGuarded(String path) {
        var answer = new Browser(gateway).get(path);

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'").contains("frame-ancestors 'none'").contains("base-uri 'none'")
                .doesNotContain("unsafe").doesNotContain("*");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("microphone=()");
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{16}");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void pagesMayWriteIntoTheDocumentOnlyThroughTrustedTypes() {
        assertThat(new Browser(gateway).get("/").header("Content-Security-Policy")).contains("require-trusted-types-for 'script'");
    }

    @Test
    void workersComeFromHereAndAreAskedForAnew() {
        var policy = new Browser(gateway).get("/").header("Content-Security-Policy");

        assertThat(policy).contains("worker-src 'self';").endsWith("trusted-types default");
        assertThat(new Browser(gateway).get("/worker.js").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void picturesComeFromHereOrFromThePagesOwnMemory() {
        var policy = new Browser(gateway).get("/").header("Content-Security-Policy");

        assertThat(policy).contains("img-src 'self' data: blob:;").doesNotContain("connect-src 'self' blob:").doesNotContain("script-src 'self' blob:");
        assertThat(new Browser(gateway).get("/api/v1/people").header("Content-Security-Policy")).doesNotContain("blob:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/|no-cache", "/people|no-cache", "/index.html|no-cache", "/assets/main-1a2b3c.js|public, max-age=31536000, immutable",
        "/assets/gone.js|no-cache", "/api/v1/people|no-store", "/auth/me|no-store", "/api|no-cache"})
    void nothingIsKeptLongerThanItIsTrue(String path, String cacheControl) {
        assertThat(new Browser(gateway).get(path).header("Cache-Control")).contains(cacheControl);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people", "/people/0190a3f0-0000-7000-8000-000000000001/edit", "/import", "/login"})
    void aPlaceWithinTheUiIsItsStartPage(String path) {
        var answer = new Browser(gateway).get(path, "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"root\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gone.txt", "/assets/gone.js", "/public/v1/people", "/public/x", "/auth/nothing", "/q/nothing"})
    void whatDoesNotExistIsNotTheStartPage(String path) {
        var answer = new Browser(gateway).get(path, "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("id=\"root\"");
    }

    @Test
    void textIsCompressed() {
        var answer = new Browser(gateway).get("/pages/page.css", "Accept-Encoding", "gzip");

        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    }
}
