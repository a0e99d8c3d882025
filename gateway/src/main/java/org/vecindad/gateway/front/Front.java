package org.vecindad.gateway.front;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** The first and the last that sees a request. */
@Singleton
public final class Front {

    /** Features put their routes behind this order and before those of Quarkus. */
    public static final int FEATURES = Integer.MIN_VALUE + 2_000;

    private static final int FIRST = Integer.MIN_VALUE + 1_000;
    private static final CharSequence REQUEST_ID = createOptimized("x-request-id");
    private static final CharSequence IMMUTABLE = createOptimized("public, max-age=31536000, immutable");
    private static final CharSequence NO_CACHE = createOptimized("no-cache");
    private static final String ID = "request-id";
    private static final Logger LOG = Logger.getLogger(Front.class);

    private final Home home;
    private final Journal journal;

    Front(Home home, Journal journal) {
        this.home = home;
        this.journal = journal;
    }

    void stand(@Observes Router router) {
        router.route().order(FIRST).handler(this::receive).failureHandler(this::excuse);
        router.route().order(Integer.MAX_VALUE - 1).handler(exchange -> Answers.problem(exchange, GatewayProblem.NOT_FOUND));
    }

    /** The id under which this request stands in the logs, here and in the services. */
    public static String idOf(RoutingContext exchange) {
        return exchange.get(ID);
    }

    /** Headers of an answer that only the gateway sets. */
    public static boolean setsHeader(String lowerCaseName) {
        return Shield.sets(lowerCaseName);
    }

    private void receive(RoutingContext exchange) {
        var request = exchange.request();
        var response = exchange.response();
        var path = request.path();
        var tls = home.overTls(request);
        response.putHeader(REQUEST_ID, registered(exchange));
        switch (Area.of(path)) {
            case DATA -> {
                Shield.data(response, tls);
                if (SafePath.plain(path)) exchange.next();
                else Answers.problem(exchange, GatewayProblem.NOT_FOUND);
            }
            case PAGE -> {
                Shield.page(response, tls);
                response.putHeader(HttpHeaders.CACHE_CONTROL, NO_CACHE);
                exchange.next();
            }
            case OPERATOR -> {
                Shield.data(response, tls);
                if (fromThisMachine(exchange)) exchange.next();
                else Answers.problem(exchange, GatewayProblem.NOT_FOUND);
            }
            case UI -> {
                Shield.page(response, tls);
                ui(exchange, path);
            }
        }
    }

    /** Who is led on to the start page of the UI comes by here twice and is written down once. */
    private String registered(RoutingContext exchange) {
        var known = idOf(exchange);
        if (known != null) return known;
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        exchange.put(ID, id);
        journal.open(exchange, id);
        return id;
    }

    /** Files of the UI; every other path is a place within it, which its start page knows how to show. */
    private static void ui(RoutingContext exchange, String path) {
        var method = exchange.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            Answers.problem(exchange, GatewayProblem.METHOD_NOT_ALLOWED);
            return;
        }
        var asset = path.startsWith("/assets/");
        exchange.addHeadersEndHandler(end -> {
            var response = exchange.response();
            var found = response.getStatusCode() < 400;
            response.putHeader(HttpHeaders.CACHE_CONTROL, asset && found ? IMMUTABLE : NO_CACHE);
        });
        var file = path.indexOf('.', path.lastIndexOf('/')) >= 0;
        if (asset || file || path.equals("/")) exchange.next();
        else exchange.reroute(HttpMethod.GET, "/index.html");
    }

    /** Metrics are for who runs the machine, also where a proxy on the same machine stands in front. */
    private static boolean fromThisMachine(RoutingContext exchange) {
        var request = exchange.request();
        var address = request.remoteAddress().hostAddress();
        return ("127.0.0.1".equals(address) || "0:0:0:0:0:0:0:1".equals(address) || "::1".equals(address))
                && !request.headers().contains("x-forwarded-for") && !request.headers().contains("forwarded");
    }

    private void excuse(RoutingContext exchange) {
        switch (exchange.failure()) {
            case Refused refused -> Answers.problem(exchange, refused.problem());
            // of Quarkus's login, which answers by itself
            case SecurityException security -> exchange.next();
            case null -> exchange.next();
            default -> {
                LOG.errorf(exchange.failure(), "%s %s failed, request %s", exchange.request().method(),
                        SafePath.forTheLog(exchange.request().path()), idOf(exchange));
                Answers.problem(exchange, GatewayProblem.INTERNAL);
            }
        }
    }

    private enum Area {
        DATA, PAGE, OPERATOR, UI;

        static Area of(String path) {
            if (path.startsWith("/api/")) return DATA;
            if (path.startsWith("/public/") || path.startsWith("/auth/") || path.startsWith("/health")) return DATA;
            if (path.equals("/api") || path.startsWith("/e/") || path.equals("/directory") || path.startsWith("/problems/") || path.startsWith("/pages/")) return PAGE;
            return path.startsWith("/q/") || path.equals("/q") ? OPERATOR : UI;
        }
    }
}
