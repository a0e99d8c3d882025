package org.vecindad.contacts.need;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far help has come. Offers fall through and fingers slip, so there is a way back from everywhere. */
enum NeedState {
    NEEDED, OFFERED, CONFIRMED, FULFILLED, WITHDRAWN;

    Set<NeedState> next() {
        return switch (this) {
            case NEEDED -> EnumSet.of(OFFERED, WITHDRAWN);
            case OFFERED -> EnumSet.of(CONFIRMED, NEEDED, WITHDRAWN);
            case CONFIRMED -> EnumSet.of(FULFILLED, OFFERED, NEEDED, WITHDRAWN);
            case FULFILLED -> EnumSet.of(CONFIRMED);
            case WITHDRAWN -> EnumSet.of(NEEDED, OFFERED, CONFIRMED);
        };
    }

    boolean mayBecome(NeedState state) {
        return state == this || next().contains(state);
    }

    /** Whether somebody has it in hand, or had. */
    boolean isOffered() {
        return switch (this) {
            case OFFERED, CONFIRMED, FULFILLED, WITHDRAWN -> true;
            case NEEDED -> false;
        };
    }

    /** Whether nothing is left to do. */
    boolean isOver() {
        return switch (this) {
            case FULFILLED, WITHDRAWN -> true;
            case NEEDED, OFFERED, CONFIRMED -> false;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NeedState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
