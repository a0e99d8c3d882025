package org.vecindad.chassis.facts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/** Sends facts in order, and tells which of them Kafka has for good. */
final class Sender implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Sender.class);

    private record Aggregate(String topic, UUID key) {
    }

    private record Underway(OutboxRow row, List<Future<RecordMetadata>> sends) {
    }

    private final Broker broker;
    private final FactsConfig config;
    private final KafkaProducer<String, byte[]> producer;
    private final String source;

    Sender(Broker broker, FactsConfig config) {
        this.broker = broker;
        this.config = config;
        this.producer = broker.producer();
        this.source = "/" + config.service();
    }

    /**
     * Waits for every acknowledgement.
     *
     * @return ids of the rows that are done with. Once a fact failed, later ones of the same aggregate stay too, although they may have
     *     been sent: they are sent again after it, so that the last one on the topic is the last one that happened.
     */
    List<Long> send(List<OutboxRow> rows) throws InterruptedException {
        broker.ensure(rows.stream().map(OutboxRow::topic).distinct().toList());
        var underway = new ArrayList<Underway>(rows.size());
        for (var row : rows) {
            var sends = start(row);
            underway.add(new Underway(row, sends));
            if (sends.getFirst().state() == Future.State.FAILED) {
                break; // Kafka is away: each further send would wait as long again
            }
        }
        producer.flush();
        var done = new ArrayList<Long>(underway.size());
        var held = new HashSet<Aggregate>();
        for (var each : underway) {
            var aggregate = new Aggregate(each.row().topic(), each.row().key());
            if (acknowledged(each) && !held.contains(aggregate)) {
                done.add(each.row().id());
            } else {
                held.add(aggregate);
            }
        }
        return done;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private List<Future<RecordMetadata>> start(OutboxRow row) {
        var topic = config.prefixed(row.topic());
        var fact = producer.send(FactRecord.of(row, topic, source));
        return row.erased() ? List.of(fact, producer.send(tombstone(row, topic))) : List.of(fact);
    }

    private ProducerRecord<String, byte[]> tombstone(OutboxRow row, String topic) {
        return FactRecord.tombstone(row, topic, source);
    }

    private boolean acknowledged(Underway each) throws InterruptedException {
        for (var send : each.sends()) {
            try {
                send.get();
            } catch (ExecutionException e) {
                LOG.debugf("fact %s of %s was not acknowledged: %s", each.row().factId(), each.row().topic(), e.getCause().getClass().getSimpleName());
                return false;
            }
        }
        return true;
    }
}
