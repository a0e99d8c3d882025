package org.vecindad.contacts.outreach.calling;

import java.time.Instant;
import java.util.UUID;

/** A place on a call list. {@code silent} says that the person does not want to be called any more. */
record Entry(UUID id, UUID personId, int position, EntryState state, String outcome, int tries, Instant dueAt, UUID heldBy, boolean held, Instant heldUntil,
             boolean silent) {

    boolean withSomebodyElse(UUID me) {
        return held && !me.equals(heldBy);
    }

    boolean with(UUID me) {
        return held && me.equals(heldBy);
    }
}
