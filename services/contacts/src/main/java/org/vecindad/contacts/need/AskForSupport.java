package org.vecindad.contacts.need;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody needs something. */
record AskForSupport(
        @NotNull UUID personId,
        @NotNull NeedKind kind,
        @Schema(description = "What exactly; kept sealed") String what,
        LocalDate neededBy,
        @Schema(description = "Of a lead's several committees the one that takes care of it") UUID committeeId) {
}
