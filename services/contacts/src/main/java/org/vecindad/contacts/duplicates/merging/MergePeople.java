package org.vecindad.contacts.duplicates.merging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

import java.util.UUID;

/** Whom to merge into the one in the address, and what to take from which. */
record MergePeople(
        @NotNull UUID otherId,
        @Schema(description = "The other's version as it was compared; stale is 412. The survivor's goes in If-Match.") Long otherVersion,
        @Schema(description = "survivor or other, or for lists and the note both. What is not named loses nothing: the survivor's value where it has one, "
                + "and both of everything that can be both.") ChosenFields fields) {

    MergePeople {
        fields = fields == null ? ChosenFields.NONE : fields;
    }
}
