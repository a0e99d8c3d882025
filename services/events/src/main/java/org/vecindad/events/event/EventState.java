package org.vecindad.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** A cancelled event stays readable, so that whoever has its link learns of it; it can be planned again. */
public enum EventState {
    PLANNED, CANCELLED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);
}
