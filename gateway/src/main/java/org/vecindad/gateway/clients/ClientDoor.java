package org.vecindad.gateway.clients;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.vecindad.gateway.front.Answers;
import org.vecindad.gateway.front.Front;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.Refused;
import org.vecindad.gateway.limits.Limits;
import org.vecindad.gateway.routing.Body;
import org.vecindad.gateway.session.Caller;
import org.vecindad.gateway.session.Callers;

/** {@code /api/v1/clients}: the one part of the API that the gateway answers itself. For administrators only. */
@Singleton
final class ClientDoor {

    private static final String ROOT = "/api/v1/clients";
    private static final long LARGEST_BODY = 16 * 1024;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

    private final Callers callers;
    private final Limits limits;
    private final ClientDesk desk;

    ClientDoor(Callers callers, Limits limits, ClientDesk desk) {
        this.callers = callers;
        this.limits = limits;
        this.desk = desk;
    }

    void open(@Observes Router router) {
        on(router, HttpMethod.GET, ROOT, this::list);
        on(router, HttpMethod.POST, ROOT, this::make);
        on(router, HttpMethod.GET, ROOT + "/:id", (exchange, caller) -> answer(exchange, desk.read(id(exchange))));
        on(router, HttpMethod.PATCH, ROOT + "/:id", this::change);
        on(router, HttpMethod.POST, ROOT + "/:id/secret", (exchange, caller) -> answer(exchange, desk.changeSecret(caller, id(exchange))));
        for (var path : List.of(ROOT, ROOT + "/:id", ROOT + "/:id/secret")) {
            router.route(path).order(Front.FEATURES + 1).handler(exchange -> asAdministrator(exchange,
                    (any, caller) -> Answers.problem(any, GatewayProblem.METHOD_NOT_ALLOWED)));
        }
    }

    private interface Deed {
        void by(RoutingContext exchange, Caller caller);
    }

    private void on(Router router, HttpMethod method, String path, Deed deed) {
        router.route(method, path).order(Front.FEATURES).handler(exchange -> asAdministrator(exchange, deed));
    }

    private void asAdministrator(RoutingContext exchange, Deed deed) {
        exchange.request().pause();
        callers.of(exchange.request()).onSuccess(Answers.then(exchange, caller -> {
            exchange.request().resume();
            if (!limits.allow(exchange, caller)) {
                Answers.problem(exchange, GatewayProblem.TOO_MANY_REQUESTS);
            } else if (!caller.roles().contains("admin")) {
                Answers.problem(exchange, GatewayProblem.FORBIDDEN);
            } else {
                deed.by(exchange, caller);
            }
        })).onFailure(nobody -> {
            exchange.request().resume();
            Answers.failure(exchange, nobody);
        });
    }

    private void list(RoutingContext exchange, Caller caller) {
        answer(exchange, desk.list());
    }

    private void make(RoutingContext exchange, Caller caller) {
        var key = exchange.request().getHeader("Idempotency-Key");
        withBody(exchange, body -> desk.make(caller, MakeClient.read(body.toBuffer()), key == null || key.isBlank() ? null : key), made -> {
            exchange.response().setStatusCode(201).putHeader(HttpHeaders.LOCATION, ROOT + "/" + made.view().getString("id"));
            if (made.again()) exchange.response().putHeader("Idempotency-Replayed", "true");
            return made.view();
        });
    }

    private void change(RoutingContext exchange, Caller caller) {
        withBody(exchange, body -> {
            if (!(body.getValue("enabled") instanceof Boolean enabled) || body.size() != 1) {
                throw new Refused(List.of(new Refused.Violation("/enabled", "not_true_or_false", "enabled, and nothing else, can be changed")));
            }
            return desk.enable(caller, id(exchange), enabled);
        }, Function.identity());
    }

    private static <T> void withBody(RoutingContext exchange, Function<JsonObject, Future<T>> work, Function<T, JsonObject> view) {
        new Body(exchange, LARGEST_BODY).read().compose(body -> work.apply(MakeClient.object(body)))
                .onSuccess(Answers.then(exchange, done -> Answers.json(exchange, view.apply(done))))
                .onFailure(failure -> Answers.failure(exchange, failure));
    }

    private static void answer(RoutingContext exchange, Future<JsonObject> answer) {
        answer.onSuccess(Answers.then(exchange, view -> Answers.json(exchange, view))).onFailure(failure -> Answers.failure(exchange, failure));
    }

    private static String id(RoutingContext exchange) {
        var id = exchange.pathParam("id");
        if (!ID.matcher(id).matches()) throw new Refused(GatewayProblem.NOT_FOUND);
        return id;
    }
}
