package org.vecindad.contacts.checkin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.intake.Flaw;
import org.vecindad.contacts.need.NeedKind;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.List;

/** Somebody was asked how they are, or could not be reached. */
record RecordCheckIn(
        @NotNull Outcome outcome,
        @Size(max = 8) @Schema(description = "With reached_needs, and only then; each is put onto the support board") List<@NotNull NeedKind> needs,
        String note,
        @Schema(description = "When to ask again, instead of as the rhythm says") LocalDate nextOn) {

    RecordCheckIn {
        needs = needs == null ? List.of() : needs;
    }

    void check(LocalDate today, List<Flaw> flaws) {
        if (outcome == Outcome.REACHED_NEEDS && needs.isEmpty()) {
            flaws.add(new Flaw("/needs", "required", "say what is needed"));
        }
        if (outcome != Outcome.REACHED_NEEDS && !needs.isEmpty()) {
            flaws.add(new Flaw("/needs", "not_with_this_outcome", "only reached_needs names needs"));
        }
        if (nextOn != null && nextOn.isBefore(today)) {
            flaws.add(new Flaw("/next_on", "in_the_past", "must not be in the past"));
        }
    }
}
