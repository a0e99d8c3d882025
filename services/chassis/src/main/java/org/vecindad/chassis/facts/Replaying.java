package org.vecindad.chassis.facts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Applies dead letters again, once what kept them from it is mended. */
@Singleton
class Replaying {

    /** @param superseded no longer on their topic: a later fact of the same aggregate took their place, and was heard */
    record Result(int replayed, int superseded, int stillDead) {
    }

    private static final int AT_ONCE = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DeadLetters deadLetters;
    private final Function<String, Optional<FeedRunner>> feeds;
    private final Broker broker;
    private final WorkDatabase database;
    private final FactsConfig config;

    @Inject
    Replaying(DeadLetters deadLetters, Facts facts, Broker broker, WorkDatabase database, FactsConfig config) {
        this(deadLetters, facts::shared, broker, database, config);
    }

    Replaying(DeadLetters deadLetters, Function<String, Optional<FeedRunner>> feeds, Broker broker, WorkDatabase database, FactsConfig config) {
        this.deadLetters = deadLetters;
        this.feeds = feeds;
        this.broker = broker;
        this.database = database;
        this.config = config;
    }

    /** The oldest first, at most {@value #AT_ONCE}. */
    Result replay() throws SQLException {
        int replayed = 0;
        int superseded = 0;
        int dead = 0;
        try (var consumer = broker.consumer("replay", Optional.empty())) {
            for (var letter : deadLetters.first(AT_ONCE)) {
                var record = read(consumer, letter);
                if (record.isEmpty()) {
                    database.transact(connection -> deadLetters.forget(connection, letter.id()));
                    superseded++;
                } else if (applied(letter, record.get())) {
                    replayed++;
                } else {
                    dead++;
                }
            }
        }
        return new Result(replayed, superseded, dead);
    }

    private boolean applied(DeadLetter letter, ConsumerRecord<String, byte[]> record) throws SQLException {
        try {
            var feed = feeds.apply(letter.topic()).orElseThrow(() -> new PoisonedFact("no feed hears this topic")).feed();
            var fact = FactRecord.parse(record);
            database.transact(connection -> {
                feed.apply(connection, List.of(fact));
                deadLetters.forget(connection, letter.id());
            });
            return true;
        } catch (SQLException | RuntimeException e) {
            deadLetters.stillDead(letter.id(), Verdict.reason(e));
            return false;
        }
    }

    private Optional<ConsumerRecord<String, byte[]>> read(KafkaConsumer<String, byte[]> consumer, DeadLetter letter) {
        var partition = new TopicPartition(config.prefixed(letter.topic()), letter.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, letter.offset());
        var end = consumer.endOffsets(List.of(partition)).get(partition);
        var deadline = Instant.now().plus(PATIENCE);
        while (consumer.position(partition) < end) {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                return record.offset() == letter.offset() ? Optional.of(record) : Optional.empty();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new TimeoutException("Kafka did not give back a record");
            }
        }
        return Optional.empty();
    }
}
