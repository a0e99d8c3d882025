package org.vecindad.gateway.front;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One line and one measurement for each request: what, how it ended, how long. Never who, never the query, no address.
 * Lines are written a few times a second, many at once: one by one they cost a quarter of all the gateway's work.
 */
@Singleton
final class Journal {

    private static final long EVERY_MILLIS = 250;
    private static final Logger LOG = Logger.getLogger("access");

    private final MeterRegistry registry;
    private final Vertx vertx;
    private final ConcurrentMap<String, Timer> timers = new ConcurrentHashMap<>();
    private StringBuilder unwritten = new StringBuilder();

    Journal(MeterRegistry registry, Vertx vertx) {
        this.registry = registry;
        this.vertx = vertx;
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
            note(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + request.method() + " " + SafePath.forTheLog(request.path()) + " " + status
                    + " " + response.bytesWritten() + " B " + took / 1000 + " us " + id);
        }
    }

    private synchronized void note(String line) {
        if (unwritten.isEmpty()) vertx.setTimer(EVERY_MILLIS, timer -> write());
        unwritten.append('\n').append(line);
    }

    private void write() {
        String lines;
        synchronized (this) {
            lines = unwritten.toString();
            unwritten = new StringBuilder();
        }
        if (!lines.isEmpty()) LOG.info(lines);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        write();
    }

    private Timer timer(String areaAndStatus) {
        var last = areaAndStatus.length() - 1;
        return Timer.builder("gateway.requests").tag("area", areaAndStatus.substring(0, last))
                .tag("status", areaAndStatus.charAt(last) + "xx").register(registry);
    }

    private static String area(String path) {
        if (path.startsWith("/api/")) return "api";
        if (path.startsWith("/public/") || path.startsWith("/e/") || path.equals("/directory")) return "public";
        return path.startsWith("/auth/") ? "auth" : "ui";
    }
}
