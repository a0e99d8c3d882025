package org.vecindad.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.Tenant;
import io.quarkus.oidc.TenantIdentityProvider;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.ContextInternal;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.vecindad.gateway.GatewayConfig;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.OwnRequests;
import org.vecindad.gateway.front.Refused;

/** Finds out who asks: by bearer token if there is one, else by the session cookie. A known caller costs neither a query nor a call. */
@Singleton
public final class Callers {

    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int MOST = 10_000;
    /** Keycloak's are about 1,500 characters long. */
    private static final int LONGEST_TOKEN = 6_000;
    private static final Future<Caller> NOBODY = Future.failedFuture(new Refused(GatewayProblem.LOGIN_NEEDED));

    private final SessionCookie cookie;
    private final OwnRequests ownRequests;
    private final Sessions sessions;
    private final Keycloak keycloak;
    private final TenantIdentityProvider verifier;
    private final Vertx vertx;
    private final Watched.Pace pace;
    private final Cache<String, Watched> byCookie = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(IDLE).build();
    private final Cache<String, Watched> byToken = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(IDLE).build();
    /** So that a wrong credential, sent over and over, costs little. */
    private final Cache<String, Boolean> turnedAway = Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofSeconds(5)).build();

    Callers(SessionCookie cookie, OwnRequests ownRequests, Sessions sessions, Keycloak keycloak,
            @Tenant("partners") TenantIdentityProvider verifier, Vertx vertx, GatewayConfig config) {
        this.cookie = cookie;
        this.ownRequests = ownRequests;
        this.sessions = sessions;
        this.keycloak = keycloak;
        this.verifier = verifier;
        this.vertx = vertx;
        this.pace = Watched.Pace.of(config.session().trusted(), config.session().usable());
    }

    /** Fails with a {@link Refused}: nobody is logged in, or a change was asked for by another site. */
    public Future<Caller> of(HttpServerRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) return byToken(authorization);
        // without a cookie there is nothing another site could misuse: whoever asks must simply log in
        if (cookie.read(request).isEmpty()) return NOBODY;
        try {
            ownRequests.require(request);
        } catch (Refused refused) {
            return Future.failedFuture(refused);
        }
        return bySession(request);
    }

    /** Only by the cookie. */
    Future<Caller> bySession(HttpServerRequest request) {
        var secret = cookie.read(request);
        if (secret.isEmpty()) return NOBODY;
        return watched(byCookie, secret.get().value(), value -> new BrowserSession(secret.get(), sessions, keycloak, pace));
    }

    void forget(SessionSecret secret) {
        byCookie.invalidate(secret.value());
    }

    private Future<Caller> byToken(String authorization) {
        if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7) || authorization.length() > LONGEST_TOKEN) return NOBODY;
        return watched(byToken, authorization.substring(7).strip(), token -> new BearerToken(token, verifier, keycloak, pace));
    }

    private Future<Caller> watched(Cache<String, Watched> cache, String key, java.util.function.Function<String, Watched> first) {
        var known = cache.getIfPresent(key);
        if (known == null && turnedAway.getIfPresent(key) != null) return NOBODY;
        var answer = (known == null ? cache.get(key, first) : known).caller();
        if (answer.succeeded()) return answer;
        // several requests may wait for one question: each goes on in its own context
        Promise<Caller> here = ((ContextInternal) vertx.getOrCreateContext()).promise();
        answer.onFailure(out -> {
            cache.invalidate(key);
            if (out instanceof Refused refused && refused.problem() == GatewayProblem.LOGIN_NEEDED) turnedAway.put(key, true);
        }).onComplete(here);
        return here.future();
    }
}
