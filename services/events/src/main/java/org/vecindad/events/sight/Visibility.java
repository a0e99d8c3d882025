package org.vecindad.events.sight;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Everybody, the coalition, or the members of a host committee. */
public enum Visibility {
    PUBLIC, COALITION, COMMITTEE;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);
}
