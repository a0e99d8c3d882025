package org.vecindad.chassis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.chassis.facts.PebbleFact.TOPIC;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final String PAINTED = "chassis.pebble.painted.v1";
    private static final String KNOWN = "select id || ' ' || version || ' ' || color from known_pebble order by id";

    private final UUID id = UUID.randomUUID();
    private final PebblesFeed pebbles = new PebblesFeed(new SpentFacts());
    private Rig rig;

    @BeforeEach
    void setUp() {
        rig = new Rig();
    }

    @AfterEach
    void tearDown() throws Exception {
        rig.close();
    }

    @Test
    void knowsTheNewestVersionWhateverTheOrderAndHoweverOften() throws Exception {
        for (var version : List.of(1L, 3L, 2L, 3L, 1L)) {
            tell(id, version, "color" + version);
        }

        rig.feed(pebbles);

        awaitSentinel();
        assertThat(colorOf(id)).containsExactly("color3");
    }

    @Test
    void forgetsWhatATombstoneErases() throws Exception {
        tell(id, 1, "red");
        rig.probe.publishTombstone(TOPIC, id);

        rig.feed(pebbles);

        awaitSentinel();
        assertThat(colorOf(id)).isEmpty();
    }

    @Test
    void setsPoisonAsideAndGoesOn() throws Exception {
        var poison = tell(id, 1, "poison");
        rig.probe.publishRaw(TOPIC, "María Núñez", "not JSON".getBytes(StandardCharsets.UTF_8));
        rig.probe.publish(TOPIC, PAINTED, id, 2, "[\"not an object\"]");
        rig.feed(pebbles);
        rig.relay();

        awaitSentinel();

        var letters = rig.deadLetters.first(10);
        assertThat(letters).extracting(DeadLetter::reason)
            .containsExactlyInAnyOrder("no pebble has this color", "the data is not JSON", "the data is not an object");
        assertThat(letters).filteredOn(letter -> poison.equals(letter.factId())).singleElement().extracting(DeadLetter::key).isEqualTo(id.toString());
        Eventually.holds("they are told", rig::allTold);
        var told = rig.probe.records("committees.dead-letters.v1");
        assertThat(told).hasSize(3).allSatisfy(record ->
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).contains("\"reason\"").doesNotContain("María").doesNotContain("[\"not"));
    }

    @Test
    void replaysADeadLetterOnceTheFeedIsMended() throws Exception {
        tell(id, 1, "poison");
        var runner = rig.feed(pebbles);
        awaitSentinel();
        var replaying = rig.replaying(runner);
        assertThat(replaying.replay()).isEqualTo(new Replaying.Result(0, 0, 1));

        pebbles.mended = true;

        assertThat(replaying.replay()).isEqualTo(new Replaying.Result(1, 0, 0));
        assertThat(colorOf(id)).containsExactly("poison");
        assertThat(rig.deadLetters.first(10)).isEmpty();
    }

    @Test
    void setsAsideWhatDoesNotFitAfterAFewTries() throws Exception {
        tell(id, 1, "a color with a name far too long for its column");

        rig.feed(pebbles);

        awaitSentinel();
        assertThat(rig.deadLetters.first(10)).extracting(DeadLetter::reason).containsExactly("SQL state 22001");
    }

    @Test
    void waitsForTheDatabaseAndSkipsNothing() throws Exception {
        tell(id, 1, "red");
        pebbles.away.set(4);

        rig.feed(pebbles);

        awaitSentinel();
        assertThat(colorOf(id)).containsExactly("red");
        assertThat(rig.deadLetters.first(10)).isEmpty();
    }

    @Test
    void hasASideEffectOnceThoughAFactComesTwice() throws Exception {
        var first = tell(id, 1, "echo");
        rig.probe.publishAs(first, TOPIC, PAINTED, id, 1, data(id, 1, "echo"));

        rig.feed(pebbles);

        awaitSentinel();
        assertThat(rig.rows("select fact_id from echo")).containsExactly(first);
    }

    @Test
    void hasASideEffectAgainWhenTheTransactionThatHadItFailed() throws Exception {
        var fact = tell(id, 1, "echo");
        pebbles.clumsy.set(2);

        rig.feed(pebbles);

        awaitSentinel();
        assertThat(rig.rows("select fact_id from echo")).containsExactly(fact);
        assertThat(rig.rows("select fact_id from spent_fact")).containsExactly(fact);
    }

    @Test
    void rebuildsTheSameFromTheBeginning() throws Exception {
        for (int i = 0; i < 50; i++) {
            tell(UUID.randomUUID(), 1, "color" + i);
        }
        tell(id, 1, "red");
        tell(id, 2, "blue");
        var runner = rig.feed(pebbles);
        awaitSentinel();
        var before = rig.rows(KNOWN);

        rig.database.transact(connection -> {
            pebbles.startOver(connection);
            try (var damage = connection.createStatement()) {
                damage.executeUpdate("update known_pebble set color = 'wrong' where color = 'blue'");
                damage.executeUpdate("delete from known_pebble where color = 'color7'");
            }
        });
        runner.startOver();

        Eventually.holds("it is the same again", () -> rig.rows(KNOWN).equals(before));
    }

    @Test
    void goesOnWhereTheReplicaBeforeItStopped() throws Exception {
        tell(id, 1, "red");
        var first = rig.feed(pebbles);
        awaitSentinel();
        first.stop();
        tell(id, 2, "blue");

        var second = rig.feed(pebbles);

        awaitSentinel();
        assertThat(colorOf(id)).containsExactly("blue");
        assertThat(second.counts().applied()).isEqualTo(4); // the new fact and a sentinel per partition
    }

    @Test
    void letsEveryReplicaHearWhatComesWhenItAsksForThat() throws Exception {
        tell(UUID.randomUUID(), 1, "before");
        var heard = List.of(new Ear(), new Ear());
        for (var ear : heard) {
            var runner = rig.feed(ear);
            Eventually.holds("it listens", () -> runner.listening());
        }

        tell(id, 1, "red");

        for (var ear : heard) {
            Eventually.holds("each hears it", () -> ear.heard.contains("red"));
            assertThat(ear.heard).containsExactly("red");
        }
    }

    private static final class Ear extends Feed {

        private final List<String> heard = new CopyOnWriteArrayList<>();

        private Ear() {
            super(TOPIC, Hearing.EVERY_REPLICA);
        }

        @Override
        public void apply(Connection connection, List<ReceivedFact> facts) {
            facts.forEach(fact -> heard.add(fact.data().path("color").asText()));
        }
    }

    private String tell(UUID pebble, long version, String color) {
        return rig.probe.publish(TOPIC, PAINTED, pebble, version, data(pebble, version, color));
    }

    private static String data(UUID pebble, long version, String color) {
        return "{\"id\":\"%s\",\"version\":%d,\"color\":\"%s\"}".formatted(pebble, version, color);
    }

    private List<String> colorOf(UUID pebble) throws Exception {
        return rig.rows("select color from known_pebble where id = '" + pebble + "'");
    }

    /** One last fact in every partition: when all of them are known, so is what came before. */
    private void awaitSentinel() throws Exception {
        var sentinels = new HashSet<Integer>();
        var ids = new ArrayList<UUID>();
        while (sentinels.size() < 3) {
            var sentinel = UUID.randomUUID();
            int partition = Utils.toPositive(
                Utils.murmur2(sentinel.toString().getBytes(StandardCharsets.UTF_8))) % 3;
            if (sentinels.add(partition)) {
                tell(sentinel, 1, "sentinel");
                ids.add(sentinel);
            }
        }
        for (var sentinel : ids) {
            Eventually.holds("the sentinel is known", () -> !colorOf(sentinel).isEmpty());
        }
    }
}
