package org.vecindad.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.io.StringReader;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.events.event.Event;
import org.vecindad.events.event.EventViews.Whereabouts;
import org.vecindad.events.event.PlannedEvents;

class EventCalendarTest {

    private static final Whereabouts NOWHERE = new Whereabouts(null, null);

    private static String calendar(Event event, Whereabouts where) {
        return EventCalendar.of(event, where, "es");
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Los_Angeles", "America/Guatemala", "Asia/Kolkata", "UTC", "Pacific/Kanton"})
    void isValidForTwoLibrariesAndTheSameMomentForBoth(String zone) throws Exception {
        var event = PlannedEvents.inZone(zone);

        var text = calendar(event, PlannedEvents.somewhere());

        assertThat(new CalendarBuilder().build(new StringReader(text)).validate().getEntries()).isEmpty();
        var read = Biweekly.parse(text).first();
        assertThat(read.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(read.getEvents().getFirst().getDateStart().getValue().toInstant()).isEqualTo(event.startsAt());
        assertThat(read.getEvents().getFirst().getDateEnd().getValue().toInstant()).isEqualTo(event.endsAt());
    }

    @Test
    void isTheSameTextForTheSameEvent() {
        var event = PlannedEvents.inZone("America/Los_Angeles");

        assertThat(calendar(event, NOWHERE)).isEqualTo(calendar(event, NOWHERE));
    }

    @Test
    void saysWhereOnlyWhenToldWhere() {
        var event = PlannedEvents.inZone("America/Los_Angeles");

        assertThat(calendar(event, NOWHERE)).doesNotContain("\nLOCATION:", "\nURL:");
        assertThat(calendar(event, PlannedEvents.hidden())).doesNotContain("\nLOCATION:", "\nURL:");
        assertThat(calendar(event, PlannedEvents.somewhere())).contains("\nLOCATION:Centro del Pueblo", "\nURL:https://example.org/sala");
    }

    @Test
    void speaksTheLanguageThatWasAskedFor() {
        var event = PlannedEvents.inZone("America/Los_Angeles");

        assertThat(EventCalendar.of(event, NOWHERE, "es")).contains("SUMMARY:Conoce tus derechos");
        assertThat(EventCalendar.of(event, NOWHERE, "en")).contains("SUMMARY:Know your rights");
    }

    @Test
    void breaksNoLineBeyondWhatTheStandardAllows() {
        var text = calendar(PlannedEvents.inZone("America/Los_Angeles"), PlannedEvents.somewhere());

        assertThat(List.of(text.split("\r\n"))).allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(Biweekly.parse(text).first().getEvents().getFirst().getDescription().getValue()).isEqualTo(PlannedEvents.inZone("UTC").description().in("es"));
    }

    @Test
    void keepsItsUidAndCountsItsChanges() {
        var event = PlannedEvents.inZone("America/Los_Angeles");

        assertThat(calendar(event, NOWHERE)).contains("UID:" + event.id() + "@vecindad.org", "SEQUENCE:0", "STATUS:CONFIRMED");
    }
}
