package org.vecindad.contacts.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A written look with its place in the chain; {@code position}, {@code previous} and {@code hash} are null until it is linked. */
record AuditEntry(long id, Instant at, UUID actor, UUID partner, String action, UUID subject, String filter, Integer count,
                  Long position, byte[] previous, byte[] hash) {

    static final String COLUMNS = "id, at, actor, partner, action, subject, filter::text, count, position, previous, hash";
    static final byte[] BEGINNING = new byte[32];

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(row.getLong(1), row.getTimestamp(2).toInstant(), row.getObject(3, UUID.class), row.getObject(4, UUID.class),
                row.getString(5), row.getObject(6, UUID.class), row.getString(7), row.getObject(8, Integer.class),
                row.getObject(9, Long.class), row.getBytes(10), row.getBytes(11));
    }

    /** SHA-256 over the hash before, the position, and every word of the entry. */
    byte[] hashAfter(byte[] before, long at) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(at).array());
            digest.update(words().getBytes(StandardCharsets.UTF_8));
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String words() {
        return "%d|%s|%s|%s|%s|%s|%s|%s".formatted(id, at, actor, partner, action, subject, filter, count);
    }
}
