package org.vecindad.contacts.checkin;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a plan stands. What was ended can be taken up again, with a consent that holds. */
enum PlanState {
    ACTIVE, PAUSED, ENDED;

    Set<PlanState> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(PAUSED, ENDED);
            case PAUSED -> EnumSet.of(ACTIVE, ENDED);
            case ENDED -> EnumSet.of(ACTIVE);
        };
    }

    boolean mayBecome(PlanState state) {
        return state == this || next().contains(state);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PlanState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
