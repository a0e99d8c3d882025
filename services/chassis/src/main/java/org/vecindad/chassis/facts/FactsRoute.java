package org.vecindad.chassis.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** {@code GET /q/facts}: how far behind the service is, for who watches it on its own machine. Numbers only. */
@Singleton
class FactsRoute {

    private static final JsonMapper JSON = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    private final FactsStatus status;

    FactsRoute(FactsStatus status) {
        this.status = status;
    }

    void route(@Observes Router router) {
        router.get("/q/facts").blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext request) {
        try {
            if (!InetAddress.getByName(request.request().remoteAddress().hostAddress()).isLoopbackAddress()) {
                request.response().setStatusCode(404).end();
                return;
            }
            request.response()
                .putHeader("content-type", "application/json").putHeader("cache-control", "no-store")
                .end(JSON.writeValueAsString(status.now()));
        } catch (UnknownHostException | JsonProcessingException e) {
            request.fail(e);
        }
    }
}
