package org.vecindad.committees.membership;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What a member does, the one with more responsibility first. */
public enum Role {
    LEAD, CO_LEAD, CAPTAIN, BACKUP_CAPTAIN, HOTLINE_LIAISON, TRAINER, OBSERVER, FAMILY_SUPPORT, COMMUNICATIONS, TREASURER, ALLIANCE_LIAISON, MEMBER;

    @JsonValue
    @EnumeratedValue
    private final String word = name().toLowerCase(Locale.ROOT);

    /** Leads and co-leads see people; all others see the committee and themselves. */
    public boolean leads() {
        return this == LEAD || this == CO_LEAD;
    }

    public boolean outranks(Role other) {
        return ordinal() < other.ordinal();
    }

    public String word() {
        return word;
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
