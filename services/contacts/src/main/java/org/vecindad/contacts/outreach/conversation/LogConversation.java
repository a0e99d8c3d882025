package org.vecindad.contacts.outreach.conversation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.outreach.followup.AddFollowUp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import java.time.Instant;

/** A contact that was made or tried. */
public record LogConversation(
        @Schema(description = "Required, but for the outcome of a call list's turn, where it is a call unless something else is said") ConversationKind kind,
        @NotNull Outcome outcome,
        @Schema(description = "What was asked for", examples = "Can you bring food on Saturday?") String ask,
        Answer answer,
        String note,
        @Schema(description = "Required for call_back, and only there") Instant callBackAt,
        @Schema(description = "For wrong_number: which one; the first right one where none is named") String number,
        @Valid AddFollowUp followUp,
        @Schema(description = "Now, where nothing is said; earlier for what was written down without a signal") Instant happenedAt) {

    LogConversation orCall() {
        return kind != null ? this : new LogConversation(ConversationKind.CALL, outcome, ask, answer, note, callBackAt, number, followUp, happenedAt);
    }
}
