package org.vecindad.gateway.session;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/**
 * Takes over from Quarkus the moment that a login is complete: the tokens go into the session table, the browser gets the
 * gateway's own cookie. What Quarkus would have kept in a cookie of its own is dropped, see {@link Login}.
 */
@ApplicationScoped
@Alternative
@Priority(1)
@Unremovable
class LoginTokens implements TokenStateManager {

    private static final String NOTHING = "-";

    private final Sessions sessions;
    private final SessionCookie cookie;

    LoginTokens(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public Uni<String> createTokenState(RoutingContext exchange, OidcTenantConfig oidc, AuthorizationCodeTokens tokens,
            OidcRequestContext<String> requestContext) {
        var secret = SessionSecret.fresh();
        return Uni.createFrom().completionStage(() -> sessions.add(secret, new Tokens(tokens.getAccessToken(), tokens.getRefreshToken()))
                .onSuccess(done -> cookie.give(exchange, secret)).map(NOTHING).toCompletionStage());
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(RoutingContext exchange, OidcTenantConfig oidc, String state,
            OidcRequestContext<AuthorizationCodeTokens> requestContext) {
        return Uni.createFrom().failure(new AuthenticationFailedException("sessions are the gateway's own"));
    }

    @Override
    public Uni<Void> deleteTokens(RoutingContext exchange, OidcTenantConfig oidc, String state, OidcRequestContext<Void> requestContext) {
        return Uni.createFrom().voidItem();
    }
}
