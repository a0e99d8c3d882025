package org.vecindad.chassis.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A fact that could not be applied: where it lies and why, never what it says. */
record DeadLetter(UUID id, String topic, int partition, long offset, String factId, String type, String key, String reason, int tries, Instant died) {

    /** Attributes of what may be no fact at all are kept only when they look like one's. */
    static DeadLetter of(String topic, ConsumerRecord<String, byte[]> record, String reason) {
        return new DeadLetter(UUID.randomUUID(), topic, record.partition(), record.offset(), plain(FactRecord.text(record, "ce_id")),
            plain(FactRecord.text(record, "ce_type")), plain(record.key()), reason, 1, Instant.now());
    }

    static DeadLetter of(ResultSet row) throws SQLException {
        return new DeadLetter(row.getObject("id", UUID.class), row.getString("topic"), row.getInt("partition"), row.getLong("offset"), row.getString("fact_id"),
            row.getString("type"), row.getString("key"), row.getString("reason"), row.getInt("tries"), row.getTimestamp("died").toInstant());
    }

    private static String plain(String text) {
        return text != null && text.matches("[a-z0-9_./-]{1,100}") ? text : null;
    }
}
