package org.vecindad.gateway.session;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.vecindad.gateway.front.Answers;
import org.vecindad.gateway.front.Front;
import org.vecindad.gateway.front.Home;

/**
 * {@code /auth/login?to=/x}: to Keycloak and back to x. Quarkus walks the way (code flow with PKCE and nonce) because both
 * paths are protected in application.properties; here is what happens before and after. Every end is a page of the UI,
 * which says what went wrong by {@code ?login=}.
 */
@Singleton
final class Login {

    private static final Set<String> LANGUAGES = Set.of("en", "es");
    private static final String QUARKUS_SESSION = "q_session";
    private static final String QUARKUS_STATE = "q_auth_";
    private static final Logger LOG = Logger.getLogger(Login.class);

    private final Callers callers;
    private final Keycloak keycloak;
    private final Home home;

    Login(Callers callers, Keycloak keycloak, Home home) {
        this.callers = callers;
        this.keycloak = keycloak;
        this.home = home;
    }

    void open(@Observes Router router) {
        router.get("/auth/login").order(Front.FEATURES).handler(this::begin);
        router.get("/auth/callback").order(Front.FEATURES).handler(this::comeBack);
        // behind Quarkus's own check, which sets what becomes of a failure
        router.get("/auth/callback").order(-150).handler(Login::sayWhatFailed);
        router.get("/auth/login").order(10).handler(exchange -> Answers.redirect(exchange, Home.target(exchange.request().getParam("to"))));
    }

    private void begin(RoutingContext exchange) {
        callers.bySession(exchange.request())
                .onSuccess(known -> Answers.redirect(exchange, Home.target(exchange.request().getParam("to"))))
                .onFailure(nobody -> keycloak.answers().onSuccess(Answers.then(exchange, answers -> {
                    if (answers) toKeycloak(exchange);
                    else Answers.redirect(exchange, "/?login=unreachable");
                })));
    }

    /** Quarkus does not know when something in front ends TLS, and would leave its cookie of a few minutes open to reading. */
    private void toKeycloak(RoutingContext exchange) {
        exchange.addHeadersEndHandler(end -> {
            for (var cookie : exchange.request().cookies()) {
                if (cookie.getName().startsWith(QUARKUS_STATE)) cookie.setSecure(home.overTls(exchange.request()));
            }
        });
        exchange.next();
    }

    /** Without the cookie that remembers this login it would only start anew, in circles when cookies are refused. */
    private void comeBack(RoutingContext exchange) {
        var state = exchange.request().getParam("state");
        if (state == null || exchange.request().getCookie(QUARKUS_STATE + state) == null) {
            callers.bySession(exchange.request())
                    .onSuccess(known -> Answers.redirect(exchange, "/"))
                    .onFailure(nobody -> Answers.redirect(exchange, "/?login=expired"));
            return;
        }
        exchange.addHeadersEndHandler(end -> exchange.response().removeCookies(QUARKUS_SESSION, false));
        exchange.next();
    }

    private static void sayWhatFailed(RoutingContext exchange) {
        BiConsumer<RoutingContext, Throwable> otherwise = exchange.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        BiConsumer<RoutingContext, Throwable> handler = (failed, cause) -> {
            if (cause instanceof AuthenticationCompletionException) {
                LOG.warnf("a login was not completed, request %s", Front.idOf(failed));
                if (!failed.response().ended()) Answers.redirect(failed, "/?login=failed");
            } else {
                otherwise.accept(failed, cause);
            }
        };
        exchange.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, handler);
        exchange.next();
    }

    /** Keycloak's pages speak the language that the person chose here. */
    @ApplicationScoped
    @Unremovable
    @Redirect(Redirect.Location.OIDC_AUTHORIZATION)
    static class InTheSameLanguage implements OidcRedirectFilter {

        @Override
        public void filter(OidcRedirectContext redirect) {
            var language = redirect.routingContext().request().getParam("language");
            if (language != null && LANGUAGES.contains(language)) redirect.additionalQueryParams().set("ui_locales", language);
        }
    }
}
