package org.vecindad.gateway.session;

import io.vertx.core.Future;
import org.jboss.logging.Logger;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.Refused;

/**
 * One browser's session. Each question looks into the database too, so that a logout or a refresh at another gateway
 * is seen here, and renews the tokens when they are about to end.
 */
final class BrowserSession extends Watched {

    private static final long RENEW_SECONDS = 30;
    private static final long SPARE_SECONDS = 10;
    private static final Logger LOG = Logger.getLogger(BrowserSession.class);

    private final SessionSecret secret;
    private final Sessions sessions;
    private final Keycloak keycloak;

    BrowserSession(SessionSecret secret, Sessions sessions, Keycloak keycloak, Pace pace) {
        super(pace);
        this.secret = secret;
        this.sessions = sessions;
        this.keycloak = keycloak;
    }

    @Override
    long secondsSpare() {
        return SPARE_SECONDS;
    }

    @Override
    Future<Caller> inquire(Caller known) {
        return sessions.find(secret)
                .recover(failure -> {
                    LOG.warnf("the session table does not answer: %s", failure.getMessage());
                    return known == null ? refused(GatewayProblem.LOGIN_UNREACHABLE)
                            : Future.succeededFuture(java.util.Optional.of(new Tokens(known.token(), null)));
                })
                .compose(found -> found.isEmpty() ? refused(GatewayProblem.LOGIN_NEEDED) : judge(found.get()));
    }

    private Future<Caller> judge(Tokens tokens) {
        var caller = Caller.of(tokens.access());
        if (caller.secondsLeft() < RENEW_SECONDS && tokens.refresh() != null) return renew(tokens, caller);
        return keycloak.counts(tokens.access())
                .recover(mute -> stillLives(caller))
                .compose(counts -> counts ? Future.succeededFuture(caller) : end());
    }

    private Future<Caller> renew(Tokens tokens, Caller caller) {
        return keycloak.refresh(tokens.refresh()).compose(
                fresh -> fresh.isEmpty() ? end() : sessions.renew(secret, fresh.get()).map(done -> Caller.of(fresh.get().access())),
                mute -> stillLives(caller).map(caller));
    }

    /** While Keycloak does not answer, a token counts until it expires. */
    private Future<Boolean> stillLives(Caller caller) {
        return caller.secondsLeft() > 0 ? Future.succeededFuture(true) : refused(GatewayProblem.LOGIN_UNREACHABLE);
    }

    private Future<Caller> end() {
        return sessions.remove(secret).transform(done -> refused(GatewayProblem.LOGIN_NEEDED));
    }

    private static <T> Future<T> refused(GatewayProblem problem) {
        return Future.failedFuture(new Refused(problem));
    }
}
