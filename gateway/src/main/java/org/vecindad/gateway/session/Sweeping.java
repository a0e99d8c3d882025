package org.vecindad.gateway.session;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Sessions that ended leave the table. */
@Singleton
final class Sweeping {

    private static final long EVERY = Duration.ofMinutes(10).toMillis();
    private static final Logger LOG = Logger.getLogger(Sweeping.class);

    void begin(@Observes StartupEvent started, Vertx vertx, Sessions sessions) {
        vertx.setPeriodic(EVERY, timer -> sessions.sweep()
                .onFailure(failure -> LOG.warnf("ended sessions could not be removed: %s", failure.getMessage())));
    }
}
