package org.vecindad.gateway.front;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The answers that the gateway gives by itself. */
public final class Answers {

    private static final CharSequence PROBLEM = HttpHeaders.createOptimized("application/problem+json");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence HTML = HttpHeaders.createOptimized("text/html; charset=utf-8");
    /** Seconds after which a caller may try again what did not answer. */
    private static final String SOON = "2";

    public static void problem(RoutingContext exchange, GatewayProblem problem) {
        problem(exchange, problem, List.of());
    }

    private static void problem(RoutingContext exchange, GatewayProblem problem, List<Refused.Violation> violations) {
        var response = exchange.response();
        if (response.ended() || response.closed()) return;
        if (response.headWritten()) {
            // half an answer cannot be taken back; cutting it off tells the caller that it is not whole
            exchange.request().connection().close();
            return;
        }
        switch (problem) {
            case OWNER_UNREACHABLE, LOGIN_UNREACHABLE -> response.putHeader(HttpHeaders.RETRY_AFTER, SOON);
            case LOGIN_NEEDED -> response.putHeader("WWW-Authenticate", "Bearer realm=\"vecindad\"");
            case FORBIDDEN, INVALID, IDEMPOTENCY_KEY_REUSED, CLIENTS_NOT_SET_UP, REQUEST_NOT_FROM_HERE, NOT_FOUND, METHOD_NOT_ALLOWED, BODY_TOO_LARGE, UNREADABLE_BODY, TOO_MANY_REQUESTS,
                    INTERNAL, OWNER_TOO_SLOW -> { }
        }
        var document = new JsonObject()
                .put("type", "/problems/" + problem.code())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("code", problem.code())
                .put("instance", exchange.request().path());
        if (!violations.isEmpty()) {
            document.put("violations", new JsonArray(violations.stream().map(violation -> new JsonObject()
                    .put("pointer", violation.pointer()).put("code", violation.code()).put("message", violation.message())).toList()));
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, PROBLEM)
                .putHeader(HttpHeaders.CACHE_CONTROL, Shield.NO_STORE)
                .end(document.toBuffer());
    }

    /** A {@link Refused} says which problem; whatever else is our fault. */
    public static void failure(RoutingContext exchange, Throwable cause) {
        if (cause instanceof Refused refused) {
            problem(exchange, refused.problem(), refused.violations());
        } else {
            exchange.fail(cause);
        }
    }

    /** What goes on after waiting; a fault in it becomes an answer too, instead of a silence. */
    public static <T> Handler<T> then(RoutingContext exchange, Handler<T> next) {
        return value -> {
            try {
                next.handle(value);
            } catch (RuntimeException failure) {
                failure(exchange, failure);
            }
        };
    }

    public static void json(RoutingContext exchange, JsonObject body) {
        exchange.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(body.toBuffer());
    }

    public static void page(RoutingContext exchange, int status, String html) {
        exchange.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                .putHeader(HttpHeaders.VARY, "Accept-Language").end(html);
    }

    public static void redirect(RoutingContext exchange, String to) {
        exchange.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, to).end();
    }

    private Answers() {}
}
