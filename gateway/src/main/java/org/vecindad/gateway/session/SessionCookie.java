package org.vecindad.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.vecindad.gateway.GatewayConfig;
import org.vecindad.gateway.front.Home;

/**
 * The one cookie a logged-in browser holds. SameSite is Lax: Keycloak may live on another site, and the way back from it
 * must find the session. Changes are guarded on their own.
 */
@Singleton
final class SessionCookie {

    private final Home home;
    private final long age;

    SessionCookie(Home home, GatewayConfig config) {
        this.home = home;
        this.age = config.session().cookieAge().toSeconds();
    }

    Optional<SessionSecret> read(HttpServerRequest request) {
        var cookie = request.getCookie(name(request));
        return cookie != null && SessionSecret.isOne(cookie.getValue()) ? Optional.of(new SessionSecret(cookie.getValue())) : Optional.empty();
    }

    void give(RoutingContext exchange, SessionSecret secret) {
        exchange.response().addCookie(cookie(exchange.request(), secret.value()).setMaxAge(age));
    }

    void take(RoutingContext exchange) {
        exchange.response().addCookie(cookie(exchange.request(), "").setMaxAge(0));
    }

    private Cookie cookie(HttpServerRequest request, String value) {
        return Cookie.cookie(name(request), value).setPath("/").setHttpOnly(true).setSecure(home.overTls(request)).setSameSite(CookieSameSite.LAX);
    }

    private String name(HttpServerRequest request) {
        return home.overTls(request) ? "__Host-vecindad" : "vecindad";
    }
}
