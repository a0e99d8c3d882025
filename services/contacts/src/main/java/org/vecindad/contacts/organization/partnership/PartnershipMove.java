package org.vecindad.contacts.organization.partnership;

import org.vecindad.contacts.organization.PartnershipStage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A partnership went from one stage to another. */
@Entity
class PartnershipMove {

    @Id
    private UUID id;
    private UUID organizationId;
    private String fromStage;
    private String toStage;
    private Instant at;
    private UUID byUserId;
    private byte[] note;
    private Instant undoneAt;
    private UUID undoneBy;

    protected PartnershipMove() {
        // for Hibernate
    }

    static PartnershipMove of(UUID organization, PartnershipStage from, PartnershipStage to, byte[] note, UUID by, Instant at) {
        var move = new PartnershipMove();
        move.id = UUID.randomUUID();
        move.organizationId = organization;
        move.fromStage = from.name().toLowerCase(Locale.ROOT);
        move.toStage = to.name().toLowerCase(Locale.ROOT);
        move.note = note;
        move.byUserId = by;
        move.at = at;
        return move;
    }

    void undo(UUID by, Instant moment) {
        undoneAt = moment;
        undoneBy = by;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    PartnershipStage from() {
        return PartnershipStage.valueOf(fromStage.toUpperCase(Locale.ROOT));
    }

    PartnershipStage to() {
        return PartnershipStage.valueOf(toStage.toUpperCase(Locale.ROOT));
    }

    Instant at() {
        return at;
    }

    UUID byUserId() {
        return byUserId;
    }

    byte[] note() {
        return note;
    }

    Instant undoneAt() {
        return undoneAt;
    }
}
