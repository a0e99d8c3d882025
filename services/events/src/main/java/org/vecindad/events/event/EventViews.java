package org.vecindad.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vecindad.chassis.access.Grants;
import org.vecindad.events.sight.EventPolicy;
import org.vecindad.events.sight.PlaceVisibility;

/** Events as one caller may see them; a page takes three small queries, however long it is. */
@ApplicationScoped
public class EventViews {

    /**
     * Where an event is, as far as it may be told.
     *
     * @param place     null when there is none; without name and address when it is not told
     * @param onlineUrl follows the place: an address on the internet is an address
     */
    public record Whereabouts(PlaceForm place, String onlineUrl) {
    }

    private final Events events;
    private final Seating seating;

    EventViews(Events events, Seating seating) {
        this.events = events;
        this.seating = seating;
    }

    EventView of(Event event, Grants who) {
        return of(List.of(event), who).getFirst();
    }

    List<EventView> of(List<Event> page, Grants who) {
        var hosted = ids(page, event -> EventPolicy.hosts(who, event));
        var seats = hosted.isEmpty() ? Map.<UUID, Seating.Seats>of() : seating.seats(hosted);
        var whereabouts = whereabouts(page, who);
        return page.stream().map(event -> {
            boolean hosting = hosted.contains(event.id());
            var where = whereabouts.get(event.id());
            return EventView.of(event, where.place(), where.onlineUrl(), hosting, hosting ? seats.getOrDefault(event.id(), Seating.Seats.NONE) : null);
        }).toList();
    }

    public Whereabouts whereabouts(Event event, Grants who) {
        return whereabouts(List.of(event), who).get(event.id());
    }

    /** For those who have not logged in; an event whose place is not public has none for them. */
    public Map<UUID, Whereabouts> publicWhereabouts(List<Event> page) {
        var told = page.stream().filter(event -> event.placeVisibility().map(PlaceVisibility.PUBLIC::equals).orElse(true)).toList();
        var places = events.places(ids(told, event -> event.placeVisibility().isPresent()));
        return page.stream().collect(Collectors.toMap(Event::id,
            event -> told.contains(event) ? told(event, places.get(event.id())) : new Whereabouts(null, null)));
    }

    private Map<UUID, Whereabouts> whereabouts(Collection<Event> page, Grants who) {
        var bySeat = ids(page, event -> event.placeVisibility().filter(PlaceVisibility.ATTENDEES::equals).isPresent() && !EventPolicy.hosts(who, event));
        var seated = bySeat.isEmpty() || who.caller().partner() ? Set.<UUID>of() : seating.seatsOf(who.caller().userId(), bySeat);
        var places = events.places(ids(page, event -> maySeePlace(event, who, seated)));
        return page.stream().collect(Collectors.toMap(Event::id, event -> event.placeVisibility().isEmpty() || maySeePlace(event, who, seated)
            ? told(event, places.get(event.id()))
            : new Whereabouts(PlaceForm.hidden(event.placeVisibility().get()), null)));
    }

    private static boolean maySeePlace(Event event, Grants who, Set<UUID> seated) {
        return event.placeVisibility().filter(place -> EventPolicy.seesPlace(who, event, place, seated.contains(event.id()))).isPresent();
    }

    private static Whereabouts told(Event event, Place place) {
        return new Whereabouts(place == null ? null : place.form(event.placeVisibility().orElseThrow()), event.onlineUrl());
    }

    private static Set<UUID> ids(Collection<Event> page, Predicate<Event> which) {
        return page.stream().filter(which).map(Event::id).collect(Collectors.toSet());
    }
}
