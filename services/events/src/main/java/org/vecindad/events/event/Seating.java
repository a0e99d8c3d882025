package org.vecindad.events.event;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event has to know about those who come. */
public interface Seating {

    /** Events nobody signed up for are absent. */
    Map<UUID, Seats> seats(Collection<UUID> events);

    /** Which of these events the account has a seat at, through the person it is linked to. */
    Set<UUID> seatsOf(UUID user, Collection<UUID> events);

    /** Promotes who has waited longest while there are free seats. The event's row must be locked and flushed. */
    void fillFreeSeats(UUID event);

    @Schema(description = "Told to hosts only.")
    record Seats(long taken, long waiting) {
        static final Seats NONE = new Seats(0, 0);
    }
}
