package org.vecindad.gateway.front;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One line and one measurement for each request: what, how it ended, how long. Never who, never the query, no address. */
@Singleton
final class Journal {

    private static final Logger LOG = Logger.getLogger("access");

    private final MeterRegistry registry;
    private final ConcurrentMap<String, Timer> timers = new ConcurrentHashMap<>();

    Journal(MeterRegistry registry) {
        this.registry = registry;
    }

    void open(RoutingContext exchange, String id) {
        var began = System.nanoTime();
        exchange.addEndHandler(end -> close(exchange, id, began));
    }

    private void close(RoutingContext exchange, String id, long began) {
        var took = System.nanoTime() - began;
        var request = exchange.request();
        var response = exchange.response();
        var status = response.headWritten() ? response.getStatusCode() : 499;
        timers.computeIfAbsent(area(request.path()) + status / 100, this::timer).record(took, TimeUnit.NANOSECONDS);
        if (LOG.isInfoEnabled()) {
            LOG.infof("%s %s %d %d B %d us %s", request.method(), SafePath.forTheLog(request.path()), status,
                    response.bytesWritten(), took / 1000, id);
        }
    }

    private Timer timer(String areaAndStatus) {
        var last = areaAndStatus.length() - 1;
        return Timer.builder("gateway.requests").tag("area", areaAndStatus.substring(0, last))
                .tag("status", areaAndStatus.charAt(last) + "xx").register(registry);
    }

    private static String area(String path) {
        if (path.startsWith("/api/")) return "api";
        if (path.startsWith("/public/") || path.startsWith("/e/")) return "public";
        return path.startsWith("/auth/") ? "auth" : "ui";
    }
}
