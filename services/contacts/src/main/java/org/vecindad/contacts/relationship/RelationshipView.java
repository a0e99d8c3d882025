package org.vecindad.contacts.relationship;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A link as one of the two has it; the other one's name comes with the cards. */
record RelationshipView(
        UUID id,
        @Schema(description = "The other one") UUID personId,
        @Schema(description = "What the other one is to this person") RelationshipKind kind,
        Instant createdAt) {
}
