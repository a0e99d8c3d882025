package org.vecindad.events.event;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.events.sight.Visibility;

@Schema(name = "Event")
record EventView(
    UUID id,
    long version,
    Bilingual title,
    Bilingual description,
    EventKind kind,
    Instant startsAt,
    Instant endsAt,
    @Schema(description = "IANA name") String timezone,
    @Schema(description = "Without name and address for whoever may not see them") PlaceForm place,
    String onlineUrl,
    Integer capacity,
    Set<UUID> hostCommitteeIds,
    Set<UUID> hostOrganizationIds,
    UUID zoneId,
    Visibility visibility,
    EventState state,
    @Schema(description = "Whether the caller hosts it: may change it, see who comes, check in") boolean hosting,
    Seating.Seats seats,
    Instant createdAt,
    Instant updatedAt) {

    static EventView of(Event event, PlaceForm place, String onlineUrl, boolean hosting, Seating.Seats seats) {
        return new EventView(event.id(), event.version(), event.title(), event.description(), event.kind(), event.startsAt(), event.endsAt(),
            event.timezone(), place, onlineUrl, event.capacity(), event.hostCommitteeIds(), event.hostOrganizationIds(), event.zoneId(),
            event.visibility(), event.state(), hosting, seats, event.createdAt(), event.updatedAt());
    }
}
