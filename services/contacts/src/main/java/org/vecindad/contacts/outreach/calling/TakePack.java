package org.vecindad.contacts.outreach.calling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How many people somebody takes along, at most 100; as many where nothing is said. */
record TakePack(@Min(1) @Max(TakePack.MOST) Integer atMost) {

    static final int MOST = 100;

    int count() {
        return atMost == null ? MOST : atMost;
    }
}
