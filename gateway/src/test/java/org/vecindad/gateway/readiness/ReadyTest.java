package org.vecindad.gateway.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.gateway.testing.Browser;
import org.vecindad.gateway.testing.StandIns;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class ReadyTest {

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void calm() {
        StandIns.calm();
    }

    @Test
    void isReadyWhenAllOthersAre() {
        assertThat(new Browser(gateway).get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void isNotReadyWithoutAService() {
        StandIns.EVENTS.die();

        assertThat(new Browser(gateway).get("/health/ready").status()).isEqualTo(503);
        assertThat(new Browser(gateway).get("/health/live").status()).isEqualTo(200);
    }

    @Test
    void isNotReadyWithoutKeycloak() {
        StandIns.ISSUER.mute = true;

        assertThat(new Browser(gateway).get("/health/ready").status()).isEqualTo(503);
    }
}
