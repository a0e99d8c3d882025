package org.vecindad.events.attendance;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** How it stands with somebody who signed up, and what may come next. */
enum AttendanceStatus {
    WAITING, REGISTERED, CONFIRMED, ATTENDED, NO_SHOW, CANCELLED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** Mistakes can be put right: a wrong check-in, no-show or cancellation goes back to what it was. */
    private Set<AttendanceStatus> next() {
        return switch (this) {
            case WAITING -> Set.of(REGISTERED, ATTENDED, CANCELLED);
            case REGISTERED -> Set.of(CONFIRMED, ATTENDED, NO_SHOW, CANCELLED);
            case CONFIRMED -> Set.of(REGISTERED, ATTENDED, NO_SHOW, CANCELLED);
            case ATTENDED -> Set.of(WAITING, REGISTERED, CONFIRMED);
            case NO_SHOW -> Set.of(REGISTERED, CONFIRMED, ATTENDED);
            case CANCELLED -> Set.of(WAITING, REGISTERED, CONFIRMED);
        };
    }

    boolean mayBecome(AttendanceStatus wanted) {
        return next().contains(wanted);
    }

    /** Who did not come keeps the seat: nobody is called in for it when the evening is over. */
    boolean takesSeat() {
        return switch (this) {
            case REGISTERED, CONFIRMED, ATTENDED, NO_SHOW -> true;
            case WAITING, CANCELLED -> false;
        };
    }

    String code() {
        return code;
    }

    static AttendanceStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
