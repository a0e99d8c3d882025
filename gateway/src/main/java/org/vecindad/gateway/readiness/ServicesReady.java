package org.vecindad.gateway.readiness;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.vecindad.gateway.routing.Owner;
import org.vecindad.gateway.routing.Owners;

/** The services behind the gateway. */
@Readiness
@ApplicationScoped
class ServicesReady implements AsyncHealthCheck {

    private static final long PATIENCE = 2000;

    private final Owners owners;

    ServicesReady(Owners owners) {
        this.owners = owners;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var answers = new ArrayList<Future<Boolean>>();
        for (var owner : Owner.values()) {
            answers.add(owners.ask(owner, "/q/health/ready", null, PATIENCE).map(Owners.Reply::ok).otherwise(false));
        }
        return Uni.createFrom().completionStage(() -> Future.all(answers).map(all -> {
            var response = HealthCheckResponse.named("services").up();
            for (var owner : Owner.values()) {
                var ready = answers.get(owner.ordinal()).result();
                response.withData(owner.name().toLowerCase(Locale.ROOT), ready);
                if (!ready) response.down();
            }
            return response.build();
        }).toCompletionStage());
    }
}
