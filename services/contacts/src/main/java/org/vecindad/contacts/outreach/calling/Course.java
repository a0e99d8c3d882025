package org.vecindad.contacts.outreach.calling;

import org.vecindad.contacts.outreach.conversation.Conversation;
import org.vecindad.contacts.outreach.conversation.Outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What has become of an entry, by the conversations that came out of it.
 *
 * @param outcome the last one, or null
 * @param dueAt   when to try again; null at once
 */
record Course(EntryState state, Outcome outcome, int tries, Instant dueAt) {

    /** Long enough not to be a nuisance, short enough for the same evening. */
    static final Duration BEFORE_ANOTHER_TRY = Duration.ofHours(4);
    static final int MOST_TRIES = 3;

    /** One conversation, as far as the line is concerned. */
    record Told(Outcome outcome, Instant happenedAt, Instant callBackAt) {
    }

    private static final Course UNTOUCHED = new Course(EntryState.TO_CALL, null, 0, null);

    /** @param told in the order they happened */
    static Course of(List<Told> told) {
        if (told.isEmpty()) {
            return UNTOUCHED;
        }
        // Who was reached was reached, even if somebody else, without a signal, rang in vain later.
        var last = told.stream().filter(made -> settles(made.outcome())).reduce((first, second) -> second).orElse(told.getLast());
        return switch (last.outcome()) {
            case REACHED, WRONG_NUMBER, DO_NOT_CALL -> new Course(EntryState.DONE, last.outcome(), told.size(), null);
            case CALL_BACK -> new Course(EntryState.CALL_BACK, last.outcome(), told.size(), last.callBackAt());
            case NO_ANSWER, LEFT_MESSAGE -> told.size() >= MOST_TRIES ? new Course(EntryState.DONE, last.outcome(), told.size(), null)
                    : new Course(EntryState.TO_CALL, last.outcome(), told.size(), last.happenedAt().plus(BEFORE_ANOTHER_TRY));
        };
    }

    static Course after(List<Conversation> conversations) {
        return of(conversations.stream().map(made -> new Told(made.outcome(), made.happenedAt(), made.callBackAt())).toList());
    }

    private static boolean settles(Outcome outcome) {
        return switch (outcome) {
            case REACHED, WRONG_NUMBER, DO_NOT_CALL -> true;
            case LEFT_MESSAGE, NO_ANSWER, CALL_BACK -> false;
        };
    }
}
