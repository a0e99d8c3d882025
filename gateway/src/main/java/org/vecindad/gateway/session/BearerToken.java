package org.vecindad.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.vertx.core.Future;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.Refused;

/** A token that a program sent. Its signature is verified once, its account and client are asked about as long as it is used. */
final class BearerToken extends Watched {

    private final String token;
    private final TenantIdentityProvider verifier;
    private final Keycloak keycloak;

    BearerToken(String token, TenantIdentityProvider verifier, Keycloak keycloak, Pace pace) {
        super(pace);
        this.token = token;
        this.verifier = verifier;
        this.keycloak = keycloak;
    }

    @Override
    long secondsSpare() {
        return 0;
    }

    @Override
    Future<Caller> inquire(Caller known) {
        var caller = known == null ? verified() : Future.succeededFuture(known);
        return caller.compose(verified -> verified.secondsLeft() <= 0 ? refused(GatewayProblem.LOGIN_NEEDED)
                : keycloak.counts(token).otherwise(true)
                        .compose(counts -> counts ? Future.succeededFuture(verified) : refused(GatewayProblem.LOGIN_NEEDED)));
    }

    private Future<Caller> verified() {
        return Future.fromCompletionStage(verifier.authenticate(new AccessTokenCredential(token)).subscribeAsCompletionStage())
                .map(identity -> Caller.of(token))
                .recover(failure -> refused(noKeysToCheckWith(failure) ? GatewayProblem.LOGIN_UNREACHABLE : GatewayProblem.LOGIN_NEEDED));
    }

    private static boolean noKeysToCheckWith(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.io.IOException || cause instanceof java.util.concurrent.TimeoutException) return true;
        }
        return false;
    }

    private static <T> Future<T> refused(GatewayProblem problem) {
        return Future.failedFuture(new Refused(problem));
    }
}
