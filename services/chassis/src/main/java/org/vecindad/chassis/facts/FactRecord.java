package org.vecindad.chassis.facts;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** A fact on a topic: CloudEvents 1.0 in binary mode, so attributes are headers and the value is the data alone. */
final class FactRecord {

    private FactRecord() {
    }

    static ProducerRecord<String, byte[]> of(OutboxRow row, String topic, String source) {
        var record = new ProducerRecord<>(topic, row.key().toString(), row.data().getBytes(StandardCharsets.UTF_8));
        attributes(record.headers(), row, row.factId().toString(), source);
        put(record.headers(), "content-type", "application/json");
        return record;
    }

    /** Removes the key from the topic; its id differs from the last fact's, which had its own effect. */
    static ProducerRecord<String, byte[]> tombstone(OutboxRow row, String topic, String source) {
        var record = new ProducerRecord<String, byte[]>(topic, row.key().toString(), null);
        attributes(record.headers(), row, row.factId() + "/tombstone", source);
        return record;
    }

    static ReceivedFact parse(ConsumerRecord<String, byte[]> record) {
        try {
            var version = text(record, "ce_version");
            return new ReceivedFact(
                required(record, "ce_id"), required(record, "ce_type"), UUID.fromString(String.valueOf(record.key())),
                version != null ? Long.parseLong(version) : record.value() == null ? Long.MAX_VALUE : FactsJson.read(record.value()).path("version").asLong(),
                text(record, "ce_time") == null ? Instant.ofEpochMilli(record.timestamp()) : Instant.parse(text(record, "ce_time")), record.value());
        } catch (NumberFormatException e) {
            throw new PoisonedFact("the version is not a number");
        } catch (IllegalArgumentException e) {
            throw new PoisonedFact("the key is not an id");
        } catch (DateTimeException e) {
            throw new PoisonedFact("the time is not an instant");
        }
    }

    /** An attribute of a record that may be no fact at all. */
    static String text(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(ConsumerRecord<String, byte[]> record, String name) {
        var value = text(record, name);
        if (value == null) {
            // what is no fact at all is told by its data
            if (record.value() != null) {
                FactsJson.read(record.value());
            }
            throw new PoisonedFact("there is no " + name);
        }
        return value;
    }

    private static void attributes(Headers headers, OutboxRow row, String id, String source) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id);
        put(headers, "ce_source", source);
        put(headers, "ce_type", row.type());
        put(headers, "ce_time", row.happened().toString());
        put(headers, "ce_subject", row.key().toString());
        put(headers, "ce_version", Long.toString(row.version()));
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
