package org.vecindad.contacts.outreach.conversation;

import org.vecindad.contacts.outreach.followup.FollowUpView;

import java.time.Instant;
import java.util.UUID;

/** A conversation as whoever may see the person reads it. */
public record ConversationView(UUID id, long version, UUID personId, ConversationKind kind, Outcome outcome, String ask, Answer answer, String note,
                               Instant callBackAt, String number, Instant happenedAt, UUID byUserId, boolean mine, UUID callListId, FollowUpView followUp) {

    static ConversationView of(Conversation made, UUID reader, FollowUpView followUp) {
        var words = made.words();
        return new ConversationView(made.id(), made.version(), made.personId(), made.kind(), made.outcome(), words.ask(), words.answer(), words.note(),
                made.callBackAt(), words.number(), made.happenedAt(), made.byUserId(), made.byUserId().equals(reader), made.callListId(), followUp);
    }
}
