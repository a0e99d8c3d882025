package org.vecindad.contacts.checkin;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.keeping.CareText;
import org.vecindad.contacts.keeping.CareWords;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A plan as its committee sees it. */
@Schema(name = "CheckInPlan")
record PlanView(
        UUID id,
        long version,
        UUID personId,
        UUID committeeId,
        UUID liaisonUserId,
        PlanState state,
        Cadence cadence,
        String language,
        CheckInChannel channel,
        BestTime bestTime,
        LocalDate nextOn,
        @Schema(description = "The last day on which somebody is asked") LocalDate endsOn,
        @JsonProperty("missed_in_a_row") int missedInARow,
        @Schema(description = "Whether a consent for contact on the channel holds; without one nobody is asked") boolean consented,
        String note,
        Instant createdAt,
        Instant updatedAt) {

    static PlanView of(CheckInPlan plan, boolean consented, CareWords.Opened words) {
        return new PlanView(plan.id(), plan.version(), plan.personId(), plan.committeeId(), plan.liaisonUserId(), plan.state(), plan.cadence(),
                plan.language(), plan.channel(), plan.bestTime(), plan.nextOn(), plan.endsOn(), plan.missed(), consented,
                words.text(plan.personId(), CareText.PLAN_NOTE, plan.note()), plan.createdAt(), plan.updatedAt());
    }

    /** The body a merge patch is applied to. */
    ChangePlan asRequest() {
        return new ChangePlan(state, cadence, language, channel, bestTime, liaisonUserId, nextOn, endsOn, note, null);
    }
}
