package org.vecindad.contacts.outreach.calllist;

import org.vecindad.chassis.web.ProblemException;

import java.time.Instant;
import java.util.UUID;

/** A call list with its words open. */
public record CallList(UUID id, long version, UUID committeeId, CallListState state, CallListWords words, UUID createdBy, Instant createdAt) {

    CallList changed(CallListWords to, CallListState next) {
        return new CallList(id, version + 1, committeeId, next, to, createdBy, createdAt);
    }

    /** @throws ProblemException 409 when it hands out nobody any more */
    public CallList stillOpen() {
        return switch (state) {
            case OPEN -> this;
            case CLOSED -> throw new ProblemException(CallListProblem.CALL_LIST_IS_CLOSED);
        };
    }

    /** The body a merge patch is applied to. */
    ChangeCallList asRequest() {
        return new ChangeCallList(words.title(), words.script(), words.ask(), words.handOffNote(), state);
    }
}
