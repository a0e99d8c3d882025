package org.vecindad.contacts.checkin;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.person.PersonCard;

import java.time.Instant;
import java.util.UUID;

/** Somebody to be asked today how they are. */
@Schema(name = "DueCheckIn")
record DueView(
        @Schema(description = "The plan's id") UUID id,
        PersonCard person,
        PlanView plan,
        boolean overdue,
        @JsonProperty("missed_in_a_row") @Schema(description = "Two or more in a row: stands first") int missedInARow,
        @Schema(description = "When the best time begins today; absent where no time was said") Instant bestFrom,
        Instant bestUntil,
        CheckInView lastCheckIn) {
}
