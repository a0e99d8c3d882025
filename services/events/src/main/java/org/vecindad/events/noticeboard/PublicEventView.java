package org.vecindad.events.noticeboard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.events.event.Bilingual;
import org.vecindad.events.event.Event;
import org.vecindad.events.event.EventKind;
import org.vecindad.events.event.EventState;
import org.vecindad.events.event.EventViews.Whereabouts;
import org.vecindad.events.event.PlaceForm;

/** Built from what may be said, not by leaving out what may not. */
@Schema(name = "PublicEvent")
record PublicEventView(
    UUID id,
    Bilingual title,
    Bilingual description,
    EventKind kind,
    Instant startsAt,
    Instant endsAt,
    String timezone,
    @Schema(description = "Only where the hosts made it public") PlaceForm place,
    String onlineUrl,
    @Schema(description = "Names of the committees that host") List<String> hosts,
    EventState state) {

    static PublicEventView of(Event event, Whereabouts where, List<String> hosts) {
        return new PublicEventView(event.id(), event.title(), event.description(), event.kind(), event.startsAt(), event.endsAt(), event.timezone(),
            where.place(), where.onlineUrl(), hosts, event.state());
    }
}
