package org.vecindad.chassis.facts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Runs one feed on a consumer and a thread of its own, so that a feed that has to wait holds up no other. Offsets follow the database's commit. */
final class FeedRunner implements Runnable {

    private static final Logger LOG = Logger.getLogger(FeedRunner.class);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(1);

    private final Feed feed;
    private final FeedApplier applier;
    private final FeedCounts counts;
    private final Broker broker;
    private final FactsConfig config;
    private final Rest rest = new Rest();
    private final AtomicBoolean startOver = new AtomicBoolean();
    /** Per partition, the offset up to which all is applied. */
    private final Map<TopicPartition, Long> applied = new ConcurrentHashMap<>();
    private volatile KafkaConsumer<String, byte[]> consumer;
    private Thread thread;

    FeedRunner(Feed feed, FeedApplier applier, FeedCounts counts, Broker broker, FactsConfig config) {
        this.feed = feed;
        this.applier = applier;
        this.counts = counts;
        this.broker = broker;
        this.config = config;
    }

    void start() {
        thread = Thread.ofPlatform().name("feed " + feed.topic()).daemon().start(this);
    }

    Feed feed() {
        return feed;
    }

    FeedCounts counts() {
        return counts;
    }

    Optional<String> group() {
        return feed.hearing() == Feed.Hearing.SHARED ? Optional.of(config.service() + "." + feed.topic()) : Optional.empty();
    }

    /** Hears the whole topic again. */
    void startOver() {
        startOver.set(true);
        wake();
    }

    /** Whether this replica has its partitions, if any is left for it. */
    boolean listening() {
        return !applied.isEmpty();
    }

    /** How far this replica got in a partition; nothing when another replica hears it. */
    Optional<Long> applied(TopicPartition partition) {
        return startOver.get() ? Optional.of(0L) : Optional.ofNullable(applied.get(partition));
    }

    @Override
    public void run() {
        try {
            while (!rest.stopping()) {
                try {
                    broker.ensure(List.of(feed.topic()));
                    hear();
                } catch (KafkaException e) {
                    if (rest.fresh()) {
                        LOG.warnf("%s is not heard, and tried again: %s", feed.topic(), e.getMessage());
                    }
                    rest.rest();
                } catch (RuntimeException e) {
                    LOG.errorf(e, "%s stumbled, and goes on", feed.topic());
                    rest.rest();
                } finally {
                    applied.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() throws InterruptedException {
        rest.stop();
        wake();
        if (!thread.join(Duration.ofSeconds(3))) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(2));
        }
    }

    private void wake() {
        var current = consumer;
        if (current != null) {
            current.wakeup();
        }
    }

    private void hear() throws InterruptedException {
        var current = broker.consumer("feed-" + feed.topic(), group());
        try {
            consumer = current;
            begin(current);
            while (!rest.stopping()) {
                try {
                    hear(current);
                } catch (WakeupException e) {
                    LOG.debugf("%s is asked to start over or to stop", feed.topic());
                }
            }
        } finally {
            keepOffsets(current);
            current.close(CloseOptions.timeout(LONGEST_FAREWELL));
        }
    }

    private void begin(KafkaConsumer<String, byte[]> consumer) {
        var topic = config.prefixed(feed.topic());
        if (feed.hearing() == Feed.Hearing.SHARED) {
            consumer.subscribe(List.of(topic), new Assignment(consumer));
            return;
        }
        var all = consumer.partitionsFor(topic).stream().map(each -> new TopicPartition(each.topic(), each.partition())).toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(partition -> applied.put(partition, consumer.position(partition)));
    }

    private void hear(KafkaConsumer<String, byte[]> consumer) throws InterruptedException {
        if (startOver.get()) {
            seekBeginning(consumer);
        }
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        consumer.poll(POLL).forEach(records::add);
        if (records.isEmpty()) {
            catchUp(consumer);
            return;
        }
        int done = applier.apply(records);
        records.subList(0, done).forEach(record -> applied.put(partition(record), record.offset() + 1));
        if (done < records.size()) {
            rewind(consumer, records.subList(done, records.size()));
            keepOffsets(consumer);
            rest.rest();
        } else {
            catchUp(consumer);
            rest.over();
        }
    }

    private void seekBeginning(KafkaConsumer<String, byte[]> consumer) {
        var assigned = consumer.assignment();
        if (!assigned.isEmpty()) {
            consumer.seekToBeginning(assigned);
            assigned.forEach(partition -> applied.put(partition, consumer.position(partition)));
            startOver.set(false);
            keepOffsets(consumer);
        } else if (consumer.groupMetadata().generationId() >= 0) {
            startOver.set(false); // other replicas hear all of it
        }
    }

    /** Where nothing is left to apply, the consumer's position counts: compaction leaves offsets without a record. */
    private void catchUp(KafkaConsumer<String, byte[]> consumer) {
        boolean moved = false;
        for (var partition : consumer.assignment()) {
            long position = consumer.position(partition);
            var before = applied.put(partition, position);
            moved |= before == null || before != position;
        }
        if (moved) {
            keepOffsets(consumer);
        }
    }

    private void rewind(KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> rest) {
        var first = new HashMap<TopicPartition, Long>();
        rest.forEach(record -> first.putIfAbsent(partition(record), record.offset()));
        first.forEach(consumer::seek);
    }

    /** When this fails, what was applied comes again, and does no harm. */
    private void keepOffsets(KafkaConsumer<String, byte[]> consumer) {
        if (group().isEmpty() || applied.isEmpty()) {
            return;
        }
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        applied.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        try {
            consumer.commitSync(offsets);
        } catch (WakeupException e) {
            consumer.wakeup(); // meant for the next poll
        } catch (KafkaException e) {
            LOG.debugf("offsets of %s are kept later: %s", feed.topic(), e.getMessage());
        }
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private final class Assignment implements ConsumerRebalanceListener {

        private final KafkaConsumer<String, byte[]> consumer;

        Assignment(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> applied.put(partition, consumer.position(partition)));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            applied.keySet().removeAll(partitions);
        }
    }
}
