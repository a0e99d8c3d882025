package org.vecindad.chassis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.chassis.facts.PebbleFact.TOPIC;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private Rig rig;

    @BeforeEach
    void setUp() {
        // no slow poll within a test: what is sent was woken by NOTIFY
        rig = new Rig(Map.of("vecindad.facts.slow-poll", "1h"));
    }

    @AfterEach
    void tearDown() throws Exception {
        rig.close();
    }

    @Test
    void keepsTheOrderOfAnAggregate() throws Exception {
        var pebbles = Stream.generate(UUID::randomUUID).limit(20).toList();
        rig.relay();

        for (long version = 1; version <= 100; version++) {
            long now = version;
            rig.tell(pebbles.stream().map(id -> PebbleFact.of(id, now, "red")).toArray(Fact[]::new));
        }

        Eventually.holds("all is told", rig::allTold);
        var versions = new java.util.HashMap<UUID, List<Long>>();
        rig.probe.read(TOPIC).forEach(fact -> versions.computeIfAbsent(fact.key(), id -> new ArrayList<>()).add(fact.version()));
        assertThat(versions).containsOnlyKeys(pebbles);
        assertThat(versions.values()).allSatisfy(each -> assertThat(each).hasSize(100).isSorted());
    }

    @Test
    void sendsWhatCommitsLateThoughItsPlaceIsEarlier() throws Exception {
        var late = UUID.randomUUID();
        rig.relay();
        try (var slow = rig.database.pooled()) {
            slow.setAutoCommit(false);
            rig.tell(slow, PebbleFact.of(late, 1, "grey"));
            rig.tell(PebbleFact.of(UUID.randomUUID(), 1, "white"));
            Eventually.holds("what committed first is told", rig::allTold);

            slow.commit();
        }

        Eventually.holds("what committed late is told", rig::allTold);
        assertThat(rig.probe.read(TOPIC)).hasSize(2).extracting(ReceivedFact::key).contains(late);
    }

    @Test
    void leadsAloneAndHandsOver() throws Exception {
        var relays = List.of(rig.relay(), rig.relay());
        Eventually.holds("one leads", () -> relays.stream().anyMatch(Relay::leads));
        rig.tell(PebbleFact.of(UUID.randomUUID(), 1, "red"));
        Eventually.holds("all is told", rig::allTold);
        assertThat(relays.stream().filter(Relay::leads)).hasSize(1);

        relays.stream().filter(Relay::leads).findFirst().orElseThrow().stop();

        Eventually.holds("the other leads", () -> relays.stream().filter(Relay::leads).count() == 1);
        rig.tell(PebbleFact.of(UUID.randomUUID(), 1, "blue"));
        Eventually.holds("all is told", rig::allTold);
        assertThat(rig.probe.read(TOPIC)).hasSize(2);
    }

    @Test
    void goesOnAfterPostgresCutItsSessions() throws Exception {
        var relay = rig.relay();
        Eventually.holds("it leads", relay::leads);

        rig.cutSessions("listener");
        rig.cutSessions("relay");

        rig.tell(PebbleFact.of(UUID.randomUUID(), 1, "red"));
        Eventually.holds("all is told", rig::allTold);
        rig.tell(PebbleFact.of(UUID.randomUUID(), 1, "blue"));
        Eventually.holds("all is told", rig::allTold);
        assertThat(rig.probe.read(TOPIC)).hasSize(2);
    }

    @Test
    void endsAnErasedAggregateWithATombstone() throws Exception {
        var id = UUID.randomUUID();
        rig.relay();

        rig.tell(PebbleFact.of(id, 1, "red"), PebbleFact.erased(id, 2));

        Eventually.holds("all is told", rig::allTold);
        var told = rig.probe.read(TOPIC);
        assertThat(told).extracting(ReceivedFact::version).containsExactly(1L, 2L, 2L);
        assertThat(told).extracting(ReceivedFact::tombstone).containsExactly(false, false, true);
        assertThat(told).extracting(ReceivedFact::id).doesNotHaveDuplicates();
    }

    @Test
    void writesCloudEventsInBinaryMode() throws Exception {
        var id = UUID.randomUUID();
        rig.relay();

        rig.tell(PebbleFact.of(id, 7, "red"));

        Eventually.holds("all is told", rig::allTold);
        var record = rig.probe.records(TOPIC).getFirst();
        assertThat(record.key()).isEqualTo(id.toString());
        assertThat(new String(record.value())).isEqualTo("{\"color\":\"red\",\"id\":\"%s\",\"version\":7}".formatted(id));
        assertThat(FactRecord.text(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(FactRecord.text(record, "ce_source")).isEqualTo("/committees");
        assertThat(FactRecord.text(record, "ce_type")).isEqualTo("chassis.pebble.painted.v1");
        assertThat(FactRecord.text(record, "ce_subject")).isEqualTo(id.toString());
        assertThat(FactRecord.text(record, "content-type")).isEqualTo("application/json");
    }
}
