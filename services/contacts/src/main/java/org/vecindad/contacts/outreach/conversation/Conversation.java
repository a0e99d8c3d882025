package org.vecindad.contacts.outreach.conversation;

import java.time.Instant;
import java.util.UUID;

/** A conversation as kept, its words open. {@code markedWrong} says that its number was thought right until then. */
public record Conversation(UUID id, long version, UUID personId, ConversationKind kind, Outcome outcome, Instant callBackAt, Instant happenedAt,
                           UUID byUserId, UUID callListId, UUID entryId, ConversationWords words, boolean markedWrong) {

    Conversation corrected(Conversation to) {
        return new Conversation(id, version + 1, personId, to.kind, to.outcome, to.callBackAt, to.happenedAt, byUserId, callListId, entryId, to.words, to.markedWrong);
    }

    Conversation stillMarked(boolean marked) {
        return new Conversation(id, version, personId, kind, outcome, callBackAt, happenedAt, byUserId, callListId, entryId, words, marked);
    }

    boolean sameEffects(Conversation other) {
        return outcome == other.outcome && java.util.Objects.equals(words.number(), other.words.number());
    }

    /** The body a merge patch is applied to. */
    ChangeConversation asRequest() {
        return new ChangeConversation(kind, outcome, words.ask(), words.answer(), words.note(), callBackAt, words.number(), happenedAt);
    }
}
