package org.vecindad.events.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.vecindad.events.event.Event;
import org.vecindad.events.event.EventViews.Whereabouts;
import org.vecindad.events.event.PlaceForm;

/** One event for a calendar. Pure: the same event in the same language for the same eyes is the same text, so that its hash can be its ETag. */
final class EventCalendar {

    private static final TimeZoneRegistry ZONES = TimeZoneRegistryFactory.getInstance().createRegistry();

    private EventCalendar() {
    }

    static String of(Event event, Whereabouts where, String language) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Vecindad//Events//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        TimeZone zone = ZONES.getTimeZone(event.timezone());
        if (zone != null) {
            calendar.add(zone.getVTimeZone());
        }
        calendar.add(entry(event, where, language, zone != null));
        return written(calendar);
    }

    private static VEvent entry(Event event, Whereabouts where, String language, boolean local) {
        var entry = new VEvent(false);
        entry.add(new Uid(event.id() + "@vecindad.org"));
        // not now: the text must not change while the event does not
        entry.add(new DtStamp(event.updatedAt()));
        entry.add(new LastModified(event.updatedAt()));
        entry.add(new Sequence(Math.toIntExact(event.version() - 1)));
        entry.add(new DtStart<>(at(event.startsAt(), event.timezone(), local)));
        entry.add(new DtEnd<>(at(event.endsAt(), event.timezone(), local)));
        entry.add(new Summary(event.title().in(language)));
        entry.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (event.description() != null) {
            entry.add(new Description(event.description().in(language)));
        }
        if (where.place() != null && !words(where.place()).isEmpty()) {
            entry.add(new Location(words(where.place())));
        }
        if (where.onlineUrl() != null) {
            entry.add(new Url(URI.create(where.onlineUrl())));
        }
        return entry;
    }

    // a zone that the calendar library does not know is written in UTC: the same moment, only less pretty
    private static Temporal at(Instant moment, String zone, boolean local) {
        return local ? moment.atZone(ZoneId.of(zone)) : moment;
    }

    private static String words(PlaceForm place) {
        return Stream.concat(
                Stream.concat(Stream.ofNullable(place.name()), place.addressLines() == null ? Stream.empty() : place.addressLines().stream()),
                Stream.of(place.locality() == null ? "" : place.locality(), place.region() == null ? "" : place.region(), place.postalCode() == null ? "" : place.postalCode()))
            .filter(Objects::nonNull).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static String written(Calendar calendar) {
        try (var text = new StringWriter()) {
            new CalendarOutputter(true).output(calendar, text);
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
