package org.vecindad.events.sight;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Who is told where it is: everybody who sees the event, those who have a seat, or its hosts. */
public enum PlaceVisibility {
    PUBLIC, ATTENDEES, HOSTS;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);
}
