package org.vecindad.contacts.checkin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody is to be asked regularly how they are. */
record MakePlan(
        @NotNull Cadence cadence,
        @Size(max = 35) @Schema(description = "BCP 47; the person's preferred one where none is said", examples = "es") String language,
        @NotNull CheckInChannel channel,
        @NotNull @Valid BestTime bestTime,
        @Schema(description = "A lead or co-lead of the committee; the caller where none is named") UUID liaisonUserId,
        @Schema(description = "Of a lead's several committees the one whose plan it is") UUID committeeId,
        @Valid @Schema(description = "Needed unless a consent for contact on this channel holds") ConsentToCheckIns consent,
        @Schema(description = "The first check-in; today where nothing is said") LocalDate startsOn,
        @NotNull LocalDate endsOn,
        String note) {
}
