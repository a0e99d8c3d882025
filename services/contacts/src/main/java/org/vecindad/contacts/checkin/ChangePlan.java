package org.vecindad.contacts.checkin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.UUID;

/** What a merge patch may change about a plan. */
record ChangePlan(
        @NotNull PlanState state,
        @NotNull Cadence cadence,
        @NotNull @Size(max = 35) String language,
        @NotNull CheckInChannel channel,
        @NotNull @Valid BestTime bestTime,
        @NotNull UUID liaisonUserId,
        @NotNull @Schema(description = "The next check-in; the rhythm is counted from it anew") LocalDate nextOn,
        @NotNull LocalDate endsOn,
        String note,
        @Valid @Schema(description = "Needed when no consent for contact on the channel holds") ConsentToCheckIns consent) {
}
