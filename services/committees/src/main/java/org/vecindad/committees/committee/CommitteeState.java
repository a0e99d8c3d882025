package org.vecindad.committees.committee;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Set;

/** Where a committee stands. Each state knows its next ones; dissolving can be taken back, since a slip must not end a committee. */
enum CommitteeState {
    FORMING, ACTIVE, PAUSED, DORMANT, DISSOLVED;

    @JsonValue
    @EnumeratedValue
    private final String word = name().toLowerCase(Locale.ROOT);

    Set<CommitteeState> next() {
        return switch (this) {
            case FORMING -> Set.of(ACTIVE, DORMANT, DISSOLVED);
            case ACTIVE -> Set.of(FORMING, PAUSED, DORMANT, DISSOLVED);
            case PAUSED -> Set.of(ACTIVE, DORMANT, DISSOLVED);
            case DORMANT -> Set.of(FORMING, ACTIVE, DISSOLVED);
            case DISSOLVED -> Set.of(DORMANT);
        };
    }
}
