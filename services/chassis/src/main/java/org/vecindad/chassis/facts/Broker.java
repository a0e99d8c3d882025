package org.vecindad.chassis.facts;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's clients, set for facts: patient while Kafka is away, back within a second of it. Topics are named without prefix. */
@Singleton
class Broker {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(5);

    private final FactsConfig config;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private Admin admin;

    Broker(FactsConfig config) {
        this.config = config;
    }

    synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings("admin"));
        }
        return admin;
    }

    KafkaProducer<String, byte[]> producer() {
        var settings = settings("relay");
        settings.putAll(Map.of(
            "acks", "all",
            "enable.idempotence", true,
            // the relay flushes: one fact goes at once, a thousand go in a few large batches
            "linger.ms", 50,
            "batch.size", 131_072,
            "max.block.ms", LONGEST_CALL.toMillis(),
            "delivery.timeout.ms", 2 * (int) LONGEST_CALL.toMillis()));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** @param group whose replicas share the topic's partitions; without one the consumer is on its own */
    KafkaConsumer<String, byte[]> consumer(String purpose, Optional<String> group) {
        var settings = settings(purpose);
        settings.putAll(Map.of(
            "enable.auto.commit", false,
            "auto.offset.reset", "earliest",
            "allow.auto.create.topics", false,
            "max.poll.records", config.batch(),
            "metadata.max.age.ms", 30_000));
        group.ifPresent(name -> settings.putAll(Map.of(
            "group.id", config.prefixed(name),
            // a replica that was killed and starts again is let in at once, not after its old session has run out
            "group.instance.id", instance(),
            "session.timeout.ms", 10_000,
            "heartbeat.interval.ms", 3_000,
            "partition.assignment.strategy", List.of(CooperativeStickyAssignor.class.getName()))));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Makes the topics that are not there yet: compacted, so that a topic holds each aggregate's last state and its size stays
     * bounded. Tombstones stay 30 days, for a service that was away; what they erase is gone from the disk after two.
     *
     * @throws KafkaException when Kafka does not answer
     */
    void ensure(Collection<String> topics) {
        var missing = new HashSet<>(topics);
        missing.removeAll(known);
        if (missing.isEmpty()) {
            return;
        }
        var results = admin().createTopics(missing.stream().map(this::topic).toList()).values();
        for (var result : results.values()) {
            try {
                result.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new KafkaException("cannot make topics", e.getCause());
                }
            } catch (InterruptedException e) {
                throw new org.apache.kafka.common.errors.InterruptException(e);
            }
        }
        known.addAll(missing);
    }

    /** Topics are looked at anew: Kafka may have come back without them. */
    void forgetTopics() {
        known.clear();
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    private NewTopic topic(String name) {
        Map<String, String> settings = name.equals(DeadLetters.topic(config))
            ? Map.of("cleanup.policy", "delete", "retention.ms", days(30))
            : Map.of("cleanup.policy", "compact", "delete.retention.ms", days(30), "max.compaction.lag.ms", days(2));
        return new NewTopic(config.prefixed(name), Optional.of(config.partitions()), Optional.empty()).configs(settings);
    }

    private Map<String, Object> settings(String purpose) {
        return new HashMap<>(Map.of(
            "bootstrap.servers", config.bootstrapServers(),
            "client.id", config.service() + "-" + purpose,
            "reconnect.backoff.ms", 50,
            "reconnect.backoff.max.ms", 1_000,
            "retry.backoff.ms", 50,
            "request.timeout.ms", (int) LONGEST_CALL.toMillis(),
            "default.api.timeout.ms", (int) LONGEST_CALL.toMillis(),
            "enable.metrics.push", false,
            "metric.reporters", ""));
    }

    private String instance() {
        return config.instance().orElseGet(() -> {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "localhost";
            }
        });
    }

    private static String days(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }
}
