package org.vecindad.gateway.routing;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.vecindad.gateway.GatewayConfig;
import org.vecindad.gateway.front.Answers;
import org.vecindad.gateway.front.Front;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.limits.Limits;
import org.vecindad.gateway.session.Caller;
import org.vecindad.gateway.session.Callers;
import org.vecindad.gateway.usage.Uses;

/**
 * {@code /api/v1/…} for who is logged in or has a token, {@code /public/v1/…} for everybody. Never a redirect: a
 * program and a script can do nothing with a login page.
 */
@Singleton
final class ApiDoor {

    private static final String API = "/api/v1/";
    private static final String PUBLIC = "/public/v1";

    private final Callers callers;
    private final Limits limits;
    private final Forwarding forwarding;

    private final Uses uses;
    private final String ownClient;

    ApiDoor(Callers callers, Limits limits, Forwarding forwarding, Uses uses, GatewayConfig config) {
        this.callers = callers;
        this.limits = limits;
        this.forwarding = forwarding;
        this.uses = uses;
        this.ownClient = config.keycloak().clientId();
    }

    void open(@Observes Router router) {
        // behind the gateway's own answers under /api/v1
        router.route("/api/*").order(Front.FEATURES + 100).handler(this::api);
        router.route("/public/v1/events*").order(Front.FEATURES + 100).handler(exchange -> everybody(exchange, Owner.EVENTS, exchange.request().uri()));
        // contacts has one root: what it shows to everybody lies apart, where no API path leads
        router.route("/public/v1/organizations").order(Front.FEATURES + 100)
                .handler(exchange -> everybody(exchange, Owner.CONTACTS, API + "public" + exchange.request().uri().substring(PUBLIC.length())));
    }

    private void api(RoutingContext exchange) {
        var known = callers.of(exchange.request());
        if (known.succeeded()) {
            admit(exchange, known.result());
            return;
        }
        exchange.request().pause();
        known.onSuccess(Answers.then(exchange, caller -> admit(exchange, caller))).onFailure(nobody -> {
            exchange.request().resume();
            Answers.failure(exchange, nobody);
        });
    }

    private void admit(RoutingContext exchange, Caller caller) {
        if (caller.client() != null && !caller.client().equals(ownClient)) uses.count(caller.client(), exchange);
        if (!limits.allow(exchange, caller)) {
            exchange.request().resume();
            Answers.problem(exchange, GatewayProblem.TOO_MANY_REQUESTS);
            return;
        }
        Owner.of(resource(exchange.request().path())).ifPresentOrElse(
                owner -> forwarding.forward(exchange, owner, caller),
                () -> {
                    exchange.request().resume();
                    Answers.problem(exchange, GatewayProblem.NOT_FOUND);
                });
    }

    private void everybody(RoutingContext exchange, Owner owner, String uri) {
        if (limits.allowVisitor(exchange)) forwarding.forward(exchange, owner, null, uri);
        else Answers.problem(exchange, GatewayProblem.TOO_MANY_REQUESTS);
    }

    private static String resource(String path) {
        if (!path.startsWith(API)) return "";
        var end = path.indexOf('/', API.length());
        return path.substring(API.length(), end < 0 ? path.length() : end);
    }
}
