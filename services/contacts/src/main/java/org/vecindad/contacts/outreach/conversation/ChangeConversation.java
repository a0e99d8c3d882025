package org.vecindad.contacts.outreach.conversation;

import jakarta.validation.constraints.NotNull;

import java.time.Instant;

/** What can be corrected about a conversation. */
record ChangeConversation(@NotNull ConversationKind kind, @NotNull Outcome outcome, String ask, Answer answer, String note, Instant callBackAt, String number,
                          @NotNull Instant happenedAt) {

    LogConversation asLogged() {
        return new LogConversation(kind, outcome, ask, answer, note, callBackAt, number, null, happenedAt);
    }
}
