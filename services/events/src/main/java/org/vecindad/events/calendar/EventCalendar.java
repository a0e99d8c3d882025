package org.vecindad.events.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.vecindad.events.event.Event;
import org.vecindad.events.event.EventViews.Whereabouts;
import org.vecindad.events.event.PlaceForm;

/** One event for a calendar. Pure: the same event in the same language for the same eyes is the same text, so that its hash can be its ETag. */
final class EventCalendar {

    private static final int LINE_OCTETS = 75;

    private EventCalendar() {
    }

    static String of(Event event, Whereabouts where, String language) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Vecindad//Events//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), Duration.ofHours(1)));
        calendar.add(entry(event, where, language));
        calendar.validate();
        return folded(calendar.toString());
    }

    private static VEvent entry(Event event, Whereabouts where, String language) {
        var entry = new VEvent(false);
        entry.add(new Uid(event.id() + "@vecindad.org"));
        // not now: the text must not change while the event does not
        entry.add(new DtStamp(event.updatedAt()));
        entry.add(new LastModified(event.updatedAt()));
        entry.add(new Sequence(Math.toIntExact(event.version() - 1)));
        // in UTC: readers disagree about zone definitions near a clock change, and those carry an address that a phone may call
        entry.add(new DtStart<>(event.startsAt()));
        entry.add(new DtEnd<>(event.endsAt()));
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

    private static String words(PlaceForm place) {
        var parts = new ArrayList<String>();
        parts.add(place.name());
        if (place.addressLines() != null) {
            parts.addAll(place.addressLines());
        }
        parts.addAll(Arrays.asList(place.locality(), place.region(), place.postalCode()));
        return parts.stream().filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }

    // folded here and by octets, as the standard counts: the library counts characters and would cut an emoji in two
    private static String folded(String text) {
        var folded = new StringBuilder(text.length() + text.length() / LINE_OCTETS * 3);
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (character.equals("\r") || character.equals("\n")) {
                octets = 0;
            } else if (octets + length > LINE_OCTETS) {
                folded.append("\r\n ");
                octets = 1 + length;
            } else {
                octets += length;
            }
            folded.append(character);
        }
        return folded.toString();
    }
}
