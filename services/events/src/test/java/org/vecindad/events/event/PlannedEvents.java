package org.vecindad.events.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vecindad.events.event.EventViews.Whereabouts;
import org.vecindad.events.sight.PlaceVisibility;
import org.vecindad.events.sight.Visibility;

/** Events for tests of what is made of them. */
public final class PlannedEvents {

    private PlannedEvents() {
    }

    /** Across a change of daylight saving time in most of the United States. */
    public static Event inZone(String zone) {
        return Event.of(new PlanEvent(new Bilingual("Know your rights", "Conoce tus derechos"),
            new Bilingual(null, "Qué decir en la puerta; qué no, y a quién llamar ✊🏽. ".repeat(9)), EventKind.KNOW_YOUR_RIGHTS,
            Instant.parse("2026-03-08T08:30:00Z"), Instant.parse("2026-03-08T11:30:00Z"), zone, null, null, 12, Set.of(UUID.randomUUID()), Set.of(),
            Visibility.PUBLIC, null), null, Instant.parse("2026-02-01T12:00:00Z"));
    }

    public static Whereabouts somewhere() {
        return new Whereabouts(new PlaceForm("Centro del Pueblo", List.of("474 Valencia St", "Piso 2"), "San Francisco", "CA", "94103", PlaceVisibility.PUBLIC), "https://example.org/sala");
    }

    public static Whereabouts hidden() {
        return new Whereabouts(PlaceForm.hidden(PlaceVisibility.HOSTS), null);
    }
}
