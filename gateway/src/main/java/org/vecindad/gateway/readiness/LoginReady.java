package org.vecindad.gateway.readiness;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.vecindad.gateway.session.Keycloak;

/** The keys that tokens are verified with can be had. */
@Readiness
@ApplicationScoped
class LoginReady implements AsyncHealthCheck {

    private final Keycloak keycloak;

    LoginReady(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().completionStage(() -> keycloak.answers().toCompletionStage())
                .map(answers -> HealthCheckResponse.named("login").status(answers).build());
    }
}
