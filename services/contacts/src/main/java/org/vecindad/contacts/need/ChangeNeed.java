package org.vecindad.contacts.need;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

import java.time.LocalDate;
import java.util.UUID;

/** What a merge patch may change about a need. */
record ChangeNeed(
        @NotNull NeedState state,
        @NotNull NeedKind kind,
        String what,
        LocalDate neededBy,
        @Schema(description = "Who offers it: a person the caller sees; gone again when the need goes back to needed") UUID offeredByPersonId,
        String offeredNote) {
}
