package org.vecindad.contacts.organization.partnership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.organization.OrganizationWords;
import org.vecindad.contacts.organization.PartnershipStage;

import java.time.Instant;
import java.util.UUID;

/** A move as the API shows it. */
record MoveView(UUID id, UUID organizationId, PartnershipStage fromStage, PartnershipStage toStage, String note, Instant at, UUID byUserId, boolean mine,
                @Schema(description = "When it was taken back") Instant undoneAt) {

    static MoveView of(PartnershipMove move, OrganizationWords.Opened words, UUID reader) {
        return new MoveView(move.id(), move.organizationId(), move.from(), move.to(),
                words.text(move.organizationId(), OrganizationWords.Text.MOVE_NOTE, move.note()), move.at(), move.byUserId(), move.byUserId().equals(reader),
                move.undoneAt());
    }
}
