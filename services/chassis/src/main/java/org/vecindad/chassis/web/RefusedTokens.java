package org.vecindad.chassis.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** A token that is refused before any resource is reached is answered as a problem too. */
@Singleton
class RefusedTokens {

    private final ObjectMapper json;

    RefusedTokens(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route("/api/*").failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (!(context.failure() instanceof AuthenticationFailedException)) {
            context.next();
            return;
        }
        context.response().setStatusCode(401).putHeader("Content-Type", ProblemView.MEDIA_TYPE).putHeader("WWW-Authenticate", "Bearer")
            .end(body(context.request().path()));
    }

    private String body(String path) {
        try {
            return json.writeValueAsString(ProblemView.of(GeneralProblem.LOGIN_NEEDED, path, List.of()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
