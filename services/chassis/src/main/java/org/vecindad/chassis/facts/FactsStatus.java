package org.vecindad.chassis.facts;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far behind a service is in telling and in hearing. Asked for at the moment, so that zero means zero. */
@Singleton
class FactsStatus {

    /** @param lag facts on the topic that are not applied yet; null while Kafka does not say */
    record FeedView(String topic, Long lag, long applied, long dead) {
    }

    /** @param outbox facts that are not with Kafka yet; null while the database does not say. {@code oldestSeconds}: how long the first waits. */
    record View(Long outbox, Double oldestSeconds, boolean leading, List<FeedView> feeds) {
    }

    private record Waiting(long rows, double oldestSeconds, Map<String, Long> dead) {
    }

    private static final int PATIENCE_SECONDS = 2;

    private final Facts facts;
    private final WorkDatabase database;
    private final DeadLetters deadLetters;
    private final Broker broker;
    private final FactsConfig config;

    FactsStatus(Facts facts, WorkDatabase database, DeadLetters deadLetters, Broker broker, FactsConfig config) {
        this.facts = facts;
        this.database = database;
        this.deadLetters = deadLetters;
        this.broker = broker;
        this.config = config;
    }

    /** The outbox first, then the topics' ends, then what is applied: what moves in between can only add to the sums. */
    View now() {
        var waiting = waiting();
        var lags = lags();
        return new View(waiting.map(Waiting::rows).orElse(null), waiting.map(Waiting::oldestSeconds).orElse(null), facts.relay().leads(),
            facts.feeds().stream().map(feed -> new FeedView(feed.feed().topic(), lags.get(feed), feed.counts().applied(),
                waiting.map(all -> all.dead().getOrDefault(feed.feed().topic(), 0L)).orElse(0L))).toList());
    }

    private Optional<Waiting> waiting() {
        try (var connection = database.pooled()) {
            return Optional.of(waiting(connection));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private Waiting waiting(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
             var row = select.executeQuery("select count(*), coalesce(extract(epoch from now() - min(happened)), 0) from outbox")) {
            row.next();
            return new Waiting(row.getLong(1), Math.max(0, row.getDouble(2)), deadLetters.counts(connection));
        }
    }

    private Map<FeedRunner, Long> lags() {
        var lags = new HashMap<FeedRunner, Long>();
        if (facts.feeds().isEmpty()) {
            return lags;
        }
        try {
            var ends = ends();
            var committed = committed();
            for (var feed : facts.feeds()) {
                lags.put(feed, lag(feed, ends, committed));
            }
        } catch (ExecutionException | TimeoutException e) {
            // unknown is said as null
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lags;
    }

    private Long lag(FeedRunner feed, Map<TopicPartition, Long> ends, Map<String, Map<TopicPartition, OffsetAndMetadata>> committed) {
        var topic = config.prefixed(feed.feed().topic());
        var elsewhere = feed.group().map(group -> committed.getOrDefault(config.prefixed(group), Map.of())).orElse(Map.of());
        long lag = 0;
        for (var end : ends.entrySet()) {
            if (end.getKey().topic().equals(topic)) {
                var heard = elsewhere.get(end.getKey());
                long applied = feed.applied(end.getKey()).orElse(heard == null ? 0 : heard.offset());
                lag += Math.max(0, end.getValue() - applied);
            }
        }
        return lag;
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException, TimeoutException {
        var topics = facts.feeds().stream().map(feed -> config.prefixed(feed.feed().topic())).distinct().toList();
        var described = broker.admin().describeTopics(topics).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var wanted = described.values().stream().flatMap(FactsStatus::partitions).collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
        return broker.admin().listOffsets(wanted).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().offset()));
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed() throws ExecutionException, InterruptedException, TimeoutException {
        var groups = facts.feeds().stream().flatMap(feed -> feed.group().stream())
            .collect(Collectors.toMap(config::prefixed, group -> new ListConsumerGroupOffsetsSpec()));
        if (groups.isEmpty()) {
            return Map.of();
        }
        return broker.admin().listConsumerGroupOffsets(groups).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static java.util.stream.Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition()));
    }
}
