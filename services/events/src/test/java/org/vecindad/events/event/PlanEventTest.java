package org.vecindad.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.events.sight.Visibility;

class PlanEventTest {

    private static final Instant STARTS = Instant.parse("2026-05-01T18:00:00Z");
    private static final Set<UUID> HOSTS = Set.of(UUID.randomUUID());

    private static PlanEvent plan(Bilingual title, Instant endsAt, String timezone, String onlineUrl, Set<UUID> hosts) {
        return new PlanEvent(title, null, EventKind.MEETING, STARTS, endsAt, timezone, null, onlineUrl, null, hosts, null, Visibility.COMMITTEE, null);
    }

    private static PlanEvent valid() {
        return plan(new Bilingual(null, "Asamblea"), STARTS.plusSeconds(3600), "America/Los_Angeles", null, HOSTS);
    }

    @Test
    void needsATitleInOneLanguageOnly() {
        assertThat(valid().check()).isEqualTo(valid());
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var plan = plan(new Bilingual(" ", null), STARTS, "Mars/Olympus", "javascript:alert(1)", Set.of());

        assertThatThrownBy(plan::check).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.violations())
            .extracting(Violation::pointer, Violation::code)
            .containsExactlyInAnyOrder(tuple("/title", "required"), tuple("/ends_at", "ends_before_it_starts"), tuple("/timezone", "not_a_timezone"),
                tuple("/online_url", "not_a_url"), tuple("/host_committee_ids", "required")));
    }

    @Test
    void takesNoTimezoneThatIsOnlyAnOffset() {
        assertThatThrownBy(() -> plan(new Bilingual("a", null), STARTS.plusSeconds(1), "+02:00", null, HOSTS).check()).isInstanceOf(ProblemException.class);
    }

    @Test
    void isFoundWithoutAccents() {
        assertThat(new Bilingual("Assembly", "Capacitación en Ñuñoa").folded()).isEqualTo("assembly capacitacion en nunoa");
    }

    @Test
    void speaksTheOtherLanguageWhenTheWantedOneIsMissing() {
        assertThat(new Bilingual(null, "Asamblea").in("en")).isEqualTo("Asamblea");
        assertThat(new Bilingual("Assembly", "Asamblea").in("es-MX")).isEqualTo("Asamblea");
        assertThat(new Bilingual("Assembly", "Asamblea").in(null)).isEqualTo("Assembly");
    }

    @Test
    void changesNothingWhenThePlanSaysWhatAlreadyIs() {
        var event = Event.of(valid(), null, STARTS);

        assertThat(event.change(valid(), null, STARTS)).isEmpty();
        assertThat(event.version()).isEqualTo(1);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
