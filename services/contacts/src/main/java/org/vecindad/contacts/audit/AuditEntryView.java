package org.vecindad.contacts.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** An audit entry as an administrator reads it; without {@code position} and {@code hash} for the moment before it is linked. */
record AuditEntryView(long id, Instant at, UUID actor, UUID partner, String action, UUID subject,
                      @JsonRawValue @Schema(implementation = Map.class) String filter, Integer count, Long position, String hash) {

    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(entry.id(), entry.at(), entry.actor(), entry.partner(), entry.action(), entry.subject(), entry.filter(),
                entry.count(), entry.position(), entry.hash() == null ? null : HexFormat.of().formatHex(entry.hash()));
    }
}
