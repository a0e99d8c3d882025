package org.vecindad.chassis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.chassis.facts.PebbleFact.TOPIC;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vecindad.local.children.Ports;
import org.vecindad.local.engines.Kafka;

/** On a Kafka of its own, which others do not miss. */
class KafkaDownTest {

    @Test
    void delaysFactsAndLosesNone(@TempDir Path folder) throws Exception {
        var kafka = new Kafka(folder.resolve("kafka"), folder.resolve("kafka.log"), Ports.free(), List.of());
        var node = kafka.start();
        try (var rig = new Rig(Map.of("vecindad.facts.bootstrap-servers", kafka.bootstrap()))) {
            rig.relay();
            rig.feed(new PebblesFeed(new SpentFacts()));
            var id = UUID.randomUUID();
            rig.tell(PebbleFact.of(id, 1, "red"));
            Eventually.holds("it is heard", () -> rig.rows("select color from known_pebble").equals(List.of("red")));

            Kafka.stop(node);
            for (long version = 2; version <= 20; version++) {
                rig.tell(PebbleFact.of(id, version, "blue"), PebbleFact.of(UUID.randomUUID(), 1, "grey"));
            }
            assertThat(rig.rows("select 1 from outbox")).hasSize(38);
            node = kafka.start();

            Eventually.holds("all is told", rig::allTold);
            Eventually.holds("all is heard", () -> rig.rows("select 1 from known_pebble").size() == 20
                && rig.rows("select version from known_pebble order by version desc limit 1").equals(List.of("20")));
            assertThat(rig.probe.read(TOPIC)).extracting(fact -> fact.key() + "/" + fact.version()).doesNotHaveDuplicates().hasSize(39);
        } finally {
            Kafka.stop(node);
        }
    }
}
