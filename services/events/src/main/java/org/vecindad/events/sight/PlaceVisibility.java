package org.vecindad.events.sight;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** Who is told where it is: everybody who sees the event, those who have a seat, or its hosts. */
public enum PlaceVisibility {
    PUBLIC, ATTENDEES, HOSTS;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);
}
