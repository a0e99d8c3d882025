package org.vecindad.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.vecindad.gateway.front.Answers;
import org.vecindad.gateway.front.Front;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.OwnRequests;
import org.vecindad.gateway.front.Refused;

/**
 * {@code POST /auth/logout}: the session ends here and at Keycloak, and the browser throws away what it kept. It succeeds
 * also for who was not logged in: afterwards nobody is.
 */
@Singleton
final class Logout {

    private static final Logger LOG = Logger.getLogger(Logout.class);

    private final OwnRequests ownRequests;
    private final SessionCookie cookie;
    private final Sessions sessions;
    private final Callers callers;
    private final Keycloak keycloak;

    Logout(OwnRequests ownRequests, SessionCookie cookie, Sessions sessions, Callers callers, Keycloak keycloak) {
        this.ownRequests = ownRequests;
        this.cookie = cookie;
        this.sessions = sessions;
        this.callers = callers;
        this.keycloak = keycloak;
    }

    void open(@Observes Router router) {
        router.post("/auth/logout").order(Front.FEATURES).handler(this::logout);
        router.route("/auth/logout").order(Front.FEATURES + 1)
                .handler(exchange -> Answers.problem(exchange, GatewayProblem.METHOD_NOT_ALLOWED));
    }

    private void logout(RoutingContext exchange) {
        try {
            ownRequests.require(exchange.request());
        } catch (Refused refused) {
            Answers.problem(exchange, refused.problem());
            return;
        }
        cookie.read(exchange.request()).map(this::end).orElseGet(Future::succeededFuture)
                .onSuccess(done -> {
                    cookie.take(exchange);
                    exchange.response().putHeader("clear-site-data", "\"cache\", \"cookies\", \"storage\"");
                    Answers.json(exchange, new JsonObject().put("to", "/"));
                })
                .onFailure(failure -> Answers.failure(exchange, failure));
    }

    private Future<Void> end(SessionSecret secret) {
        return sessions.find(secret)
                .compose(found -> sessions.remove(secret).map(found))
                .compose(found -> {
                    callers.forget(secret);
                    if (found.isEmpty() || found.get().refresh() == null) return Future.<Void>succeededFuture();
                    return keycloak.end(found.get().refresh()).otherwise(mute -> {
                        LOG.warnf("logged out here, but not at Keycloak: %s", mute.getMessage());
                        return null;
                    });
                });
    }
}
