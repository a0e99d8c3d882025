package org.vecindad.committees.membership;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Whether a membership counts. One that ended can be restored: people are removed by mistake. */
enum MembershipState {
    ACTIVE, ENDED;

    @JsonValue
    @EnumeratedValue
    private final String word = name().toLowerCase(Locale.ROOT);

    String word() {
        return word;
    }

    static MembershipState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
