package org.vecindad.chassis.facts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** What a feed did since its service started. */
final class FeedCounts {

    private final LongAdder applied = new LongAdder();
    private final Counter dead;
    private final Timer delay;

    FeedCounts(MeterRegistry meters, String topic) {
        dead = Counter.builder("facts.dead").tag("topic", topic).description("facts set aside").register(meters);
        delay = Timer.builder("facts.applied").tag("topic", topic).description("facts applied, by the time since they happened").register(meters);
    }

    void applied(List<ReceivedFact> facts) {
        applied.add(facts.size());
        var now = Instant.now();
        facts.forEach(fact -> delay.record(Duration.between(fact.time(), now)));
    }

    void died() {
        dead.increment();
    }

    long applied() {
        return applied.sum();
    }
}
