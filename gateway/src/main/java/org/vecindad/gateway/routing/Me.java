package org.vecindad.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.vecindad.gateway.front.Answers;
import org.vecindad.gateway.front.Front;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.Language;
import org.vecindad.gateway.session.Caller;
import org.vecindad.gateway.session.Callers;

/** {@code GET /auth/me}: who is logged in, by their token, and in which committees, by the service that knows. */
@Singleton
final class Me {

    private static final String ACCOUNT = "/api/v1/accounts/me";
    private static final long PATIENCE = 2000;
    private static final Logger LOG = Logger.getLogger(Me.class);

    private final Callers callers;
    private final Owners owners;

    Me(Callers callers, Owners owners) {
        this.callers = callers;
        this.owners = owners;
    }

    void open(@Observes Router router) {
        router.get("/auth/me").order(Front.FEATURES).handler(this::answer);
        router.route("/auth/me").order(Front.FEATURES + 1).handler(exchange -> Answers.problem(exchange, GatewayProblem.METHOD_NOT_ALLOWED));
    }

    private void answer(RoutingContext exchange) {
        callers.of(exchange.request())
                .compose(caller -> account(caller).map(account -> view(exchange, caller, account)))
                .onSuccess(me -> Answers.json(exchange, me))
                .onFailure(failure -> Answers.failure(exchange, failure));
    }

    private static JsonObject view(RoutingContext exchange, Caller caller, JsonObject account) {
        var me = new JsonObject().put("user_id", caller.userId());
        if (account.getString("person_id") != null) me.put("person_id", account.getString("person_id"));
        return me.put("roles", new JsonArray(caller.roles()))
                .put("committees", account.getJsonArray("committees", new JsonArray()))
                .put("committees_known", account.getBoolean("known", true))
                .put("locale", caller.locale().orElseGet(() -> Language.preferred(exchange.request()).tag()));
    }

    /** A person can work without their committees' names; they cannot work without being logged in. */
    private Future<JsonObject> account(Caller caller) {
        return owners.ask(Owner.COMMITTEES, ACCOUNT, caller.token(), PATIENCE)
                .map(reply -> reply.ok() ? reply.body().toJsonObject() : unknown("status " + reply.status()))
                .otherwise(failure -> unknown(failure.getClass().getSimpleName()));
    }

    private static JsonObject unknown(String why) {
        LOG.warnf("committees did not say whose account it is: %s", why);
        return new JsonObject().put("known", false);
    }
}
