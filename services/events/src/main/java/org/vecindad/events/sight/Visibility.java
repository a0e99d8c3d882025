package org.vecindad.events.sight;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Everybody, the coalition, or the members of a host committee. */
public enum Visibility {
    PUBLIC, COALITION, COMMITTEE;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);
}
