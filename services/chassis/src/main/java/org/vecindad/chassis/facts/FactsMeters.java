package org.vecindad.chassis.facts;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** Gauges of what waits. One look serves all gauges of a scrape. */
@Singleton
class FactsMeters {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final FactsStatus status;
    private final MeterRegistry meters;
    private final Facts facts;
    private FactsStatus.View last;
    private Instant looked = Instant.EPOCH;

    FactsMeters(FactsStatus status, MeterRegistry meters, Facts facts) {
        this.status = status;
        this.meters = meters;
        this.facts = facts;
    }

    void register(@Observes StartupEvent event) {
        gauge("facts.outbox.depth", "facts that wait to be sent", null, view -> number(view.outbox()));
        gauge("facts.outbox.oldest.age.seconds", "how long the first of them waits", null, view -> number(view.oldestSeconds()));
        for (var feed : facts.feeds()) {
            var topic = feed.feed().topic();
            gauge("facts.lag", "facts that are not applied yet", topic, view -> view.feeds().stream()
                .filter(each -> each.topic().equals(topic)).findFirst().map(each -> number(each.lag())).orElse(Double.NaN));
        }
    }

    private void gauge(String name, String description, String topic, ToDoubleFunction<FactsStatus.View> value) {
        var gauge = Gauge.builder(name, () -> value.applyAsDouble(look())).description(description);
        (topic == null ? gauge : gauge.tag("topic", topic)).register(meters);
    }

    private synchronized FactsStatus.View look() {
        if (last == null || looked.plus(FRESH).isBefore(Instant.now())) {
            last = status.now();
            looked = Instant.now();
        }
        return last;
    }

    private static double number(Number known) {
        return known == null ? Double.NaN : known.doubleValue();
    }
}
