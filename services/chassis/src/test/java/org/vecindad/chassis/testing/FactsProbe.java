package org.vecindad.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.vecindad.chassis.facts.ReceivedFact;

/** Tells facts as another service would, reads what was told, and waits until the service under test has told and heard all. */
public final class FactsProbe implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrap;
    private final String prefix;
    private KafkaProducer<String, byte[]> producer;

    /** On the broker and topics of the running {@code @QuarkusTest}. */
    public FactsProbe() {
        this(config("vecindad.facts.bootstrap-servers").orElseThrow(), config("vecindad.facts.topic-prefix").orElse(""));
    }

    public FactsProbe(String bootstrap, String topicPrefix) {
        this.bootstrap = bootstrap;
        this.prefix = topicPrefix;
    }

    /** Waits until the outbox of the service under test is empty and no feed lags. */
    public void awaitQuiet() {
        var deadline = Instant.now().plus(PATIENCE);
        JsonNode facts;
        do {
            facts = status();
            if (quiet(facts)) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
        } while (Instant.now().isBefore(deadline));
        throw new AssertionError("not quiet after " + PATIENCE + ": " + facts);
    }

    /** What {@code /q/facts} of the service under test says. */
    public static JsonNode status() {
        return json(RestAssured.given().basePath("").get("/q/facts").asByteArray());
    }

    /** Whether an answer of {@code /q/facts} says that everything is told and heard. */
    public static boolean quiet(JsonNode facts) {
        boolean quiet = facts.path("outbox").isNumber() && facts.path("outbox").asLong() == 0;
        for (var feed : facts.path("feeds")) {
            quiet &= feed.path("lag").isNumber() && feed.path("lag").asLong() == 0;
        }
        return quiet;
    }

    /** Tells a fact whose data names its {@code id} and {@code version}; returns its fact id. Acknowledged when this returns. */
    public String publish(String topic, String type, JsonNode data) {
        return publish(topic, type, UUID.fromString(data.path("id").asText()), data.path("version").asLong(), data.toString());
    }

    public String publish(String topic, String type, Map<String, ?> data) {
        return publish(topic, type, (JsonNode) JSON.valueToTree(data));
    }

    /** Tells whatever is wanted, sense or nonsense. */
    public String publish(String topic, String type, UUID key, long version, String data) {
        var id = UUID.randomUUID().toString();
        publishAs(id, topic, type, key, version, data);
        return id;
    }

    /** Tells a fact under an id that may have been used before. */
    public void publishAs(String factId, String topic, String type, UUID key, long version, String data) {
        var record = new ProducerRecord<>(prefix + topic, key.toString(), data == null ? null : data.getBytes(StandardCharsets.UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", factId, "ce_source", "/" + topic.split("\\.")[0], "ce_type", type,
                "ce_time", Instant.now().toString(), "ce_subject", key.toString(), "ce_version", Long.toString(version),
                "content-type", "application/json")
            .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    /** Erases a key, as its owner does after the last fact about it. */
    public void publishTombstone(String topic, UUID key) {
        publishAs(UUID.randomUUID().toString(), topic, topic + ".tombstone", key, Long.MAX_VALUE, null);
    }

    /** Sends bytes that are no fact at all. */
    public void publishRaw(String topic, String key, byte[] value) {
        send(new ProducerRecord<>(prefix + topic, key, value));
    }

    /** Everything a topic holds now, in the order of each partition. */
    public List<ReceivedFact> read(String topic) {
        return records(topic).stream().map(FactsProbe::received).toList();
    }

    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(prefix + topic).stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            if (producer == null) {
                producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0), new StringSerializer(), new ByteArraySerializer());
            }
            ensure(record.topic());
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void ensure(String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var wanted = new NewTopic(topic, Optional.of(3), Optional.empty()).configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static ReceivedFact received(ConsumerRecord<String, byte[]> record) {
        return new ReceivedFact(header(record, "ce_id"), header(record, "ce_type"), UUID.fromString(record.key()),
            Long.parseLong(header(record, "ce_version")), Instant.parse(header(record, "ce_time")),
            record.value());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name)).map(Header::value)
            .map(value -> new String(value, StandardCharsets.UTF_8)).orElseThrow(() -> new AssertionError("a fact without " + name));
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> config(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }
}
