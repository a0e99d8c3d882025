package org.vecindad.contacts.relationship;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

import java.util.UUID;

/** Somebody else, and what they are to this person. */
record RelatePerson(
        @NotNull UUID personId,
        @NotNull @Schema(description = "What the other one is to this person; parent: they are this person's parent") RelationshipKind kind) {
}
