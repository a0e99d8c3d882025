package org.vecindad.gateway.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.vecindad.gateway.GatewayConfig;

/** What was to be loaded is loaded: who loads it says so by a file. */
@Readiness
@ApplicationScoped
class LoadedReady implements HealthCheck {

    private final Optional<Path> file;

    LoadedReady(GatewayConfig config) {
        this.file = config.readyFile();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("loaded").status(file.isEmpty() || Files.exists(file.get())).build();
    }
}
