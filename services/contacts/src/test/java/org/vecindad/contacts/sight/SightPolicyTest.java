package org.vecindad.contacts.sight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vecindad.contacts.sight.SightPolicy.Reader;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

class SightPolicyTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID MISSION = UUID.randomUUID();
    private static final UUID FRUITVALE = UUID.randomUUID();
    private static final UUID UNION = UUID.randomUUID();
    private static final UUID SOURCE = UUID.randomUUID();

    private static Stream<Arguments> readers() {
        return Stream.of(
                sees("an organizer sees whom nobody cares for", new Scope(true, Set.of()), List.of(), true),
                sees("a lead sees whom the committee cares for", lead(MISSION), List.of(sight(MISSION, Reason.CARE, null)), true),
                sees("a lead sees the committee's members", lead(MISSION), List.of(sight(MISSION, Reason.MEMBER, null)), true),
                sees("a lead sees who signed up until then", lead(MISSION), List.of(sight(MISSION, Reason.SIGN_UP, NOW.plusSeconds(1))), true),
                sees("a lead no longer sees who signed up after", lead(MISSION), List.of(sight(MISSION, Reason.SIGN_UP, NOW)), false),
                sees("a lead no longer sees for whom care has ended", lead(MISSION), List.of(sight(MISSION, Reason.CARE, NOW.minusSeconds(1))), false),
                sees("a lead of two sees through either", new Scope(false, Set.of(MISSION, FRUITVALE)), List.of(sight(FRUITVALE, Reason.CARE, null)), true),
                sees("a lead does not see another committee's people", lead(FRUITVALE), List.of(sight(MISSION, Reason.CARE, null), sight(MISSION, Reason.MEMBER, null)), false),
                sees("a partner sees whom it brought in", lead(UNION), List.of(sight(UNION, Reason.BROUGHT_IN, null)), true),
                sees("a partner sees who consented to be shared with it", lead(UNION), List.of(sight(UNION, Reason.SHARED, null)), true),
                sees("a partner does not see a committee's people", lead(UNION), List.of(sight(MISSION, Reason.CARE, null)), false),
                sees("a member who leads nothing sees nobody", new Scope(false, Set.of()), List.of(sight(MISSION, Reason.CARE, null)), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void letsEachSeeWhatIsTheirs(String rule, Scope reader, List<Sight> sights, boolean seen) {
        assertThat(SightPolicy.sees(reader, sights, NOW)).isEqualTo(seen);
    }

    private static Stream<Arguments> changers() {
        return Stream.of(
                sees("an organizer changes anybody", new Scope(true, Set.of()), List.of(), true),
                sees("a lead changes whom the committee cares for", lead(MISSION), List.of(sight(MISSION, Reason.CARE, null)), true),
                sees("a lead changes the committee's members", lead(MISSION), List.of(sight(MISSION, Reason.MEMBER, null)), true),
                sees("a host does not change who only signed up", lead(MISSION), List.of(sight(MISSION, Reason.SIGN_UP, NOW.plusSeconds(1))), false),
                sees("a host who also cares does", lead(MISSION), List.of(sight(MISSION, Reason.SIGN_UP, NOW.plusSeconds(1)), sight(MISSION, Reason.CARE, null)), true),
                sees("another committee's care does not help a host", lead(MISSION), List.of(sight(MISSION, Reason.SIGN_UP, NOW.plusSeconds(1)), sight(FRUITVALE, Reason.CARE, null)), false),
                sees("a lead does not change for whom care has ended", lead(MISSION), List.of(sight(MISSION, Reason.CARE, NOW)), false),
                sees("a partner changes whom it brought in", lead(UNION), List.of(sight(UNION, Reason.BROUGHT_IN, null)), true),
                sees("a partner does not change who is shared with it", lead(UNION), List.of(sight(UNION, Reason.SHARED, null)), false),
                sees("nobody changes whom they do not see", new Scope(false, Set.of()), List.of(sight(MISSION, Reason.CARE, null)), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changers")
    void letsThoseChangeToWhomAPersonBelongs(String rule, Scope reader, List<Sight> sights, boolean changes) {
        assertThat(SightPolicy.mayChange(reader, sights, NOW)).isEqualTo(changes);
    }

    private static Stream<Arguments> owners() {
        return Stream.of(
                sees("a lead's members are theirs", lead(MISSION), List.of(sight(MISSION, Reason.MEMBER, null)), true),
                sees("who signed up is the host's", lead(MISSION), List.of(sight(MISSION, Reason.SIGN_UP, NOW.plusSeconds(1))), true),
                sees("who signed up no longer is, after", lead(MISSION), List.of(sight(MISSION, Reason.SIGN_UP, NOW)), false),
                sees("whom a committee merely cares for is counted", lead(MISSION), List.of(sight(MISSION, Reason.CARE, null)), false),
                sees("whom a partner brought in is the partner's", lead(UNION), List.of(sight(UNION, Reason.BROUGHT_IN, null)), true),
                sees("who is shared with a partner is counted", lead(UNION), List.of(sight(UNION, Reason.SHARED, null)), false),
                sees("an organizer owns nobody by seeing everyone", new Scope(true, Set.of()), List.of(sight(MISSION, Reason.MEMBER, null)), false),
                sees("an organizer who leads owns the members", new Scope(true, Set.of(MISSION)), List.of(sight(MISSION, Reason.MEMBER, null)), true),
                sees("another committee's members are counted", lead(FRUITVALE), List.of(sight(MISSION, Reason.MEMBER, null)), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("owners")
    void countsNoLookAtOnesOwn(String rule, Scope reader, List<Sight> sights, boolean own) {
        assertThat(SightPolicy.isTheirs(reader, sights, NOW)).isEqualTo(own);
    }

    private static Stream<Arguments> timelines() {
        var organizer = new Reader(true, true, Set.of());
        var lead = new Reader(false, true, Set.of(MISSION));
        var other = new Reader(false, true, Set.of(FRUITVALE));
        var partner = new Reader(false, false, Set.of());
        return Stream.of(
                Arguments.of("committee", organizer, true), Arguments.of("committee", lead, true), Arguments.of("committee", other, false),
                Arguments.of("committee", partner, false), Arguments.of("coalition", other, true), Arguments.of("coalition", partner, false),
                Arguments.of("public", partner, true), Arguments.of("something new", lead, false), Arguments.of("something new", organizer, true));
    }

    @ParameterizedTest
    @MethodSource("timelines")
    void leavesOutEventsTheReaderMayNotSee(String visibility, Reader reader, boolean known) {
        assertThat(SightPolicy.mayKnowOf(visibility, List.of(MISSION), reader)).isEqualTo(known);
    }

    @Test
    void showsMembersWhileTheyAreMembers() {
        assertThat(SightPolicy.ofMembership(SOURCE, MISSION, PERSON, true)).containsExactly(new Sight(PERSON, MISSION, Reason.MEMBER, SOURCE, null));
        assertThat(SightPolicy.ofMembership(SOURCE, MISSION, PERSON, false)).isEmpty();
        assertThat(SightPolicy.ofMembership(SOURCE, MISSION, null, true)).isEmpty();
    }

    @Test
    void showsWhoSignedUpToEachHostForThirtyDaysAfter() {
        assertThat(SightPolicy.ofAttendance(SOURCE, PERSON, "registered", List.of(MISSION, FRUITVALE), NOW)).containsExactly(
                new Sight(PERSON, MISSION, Reason.SIGN_UP, SOURCE, NOW.plus(Duration.ofDays(30))),
                new Sight(PERSON, FRUITVALE, Reason.SIGN_UP, SOURCE, NOW.plus(Duration.ofDays(30))));
        assertThat(SightPolicy.ofAttendance(SOURCE, PERSON, "cancelled", List.of(MISSION), NOW)).isEmpty();
    }

    private static Scope lead(UUID viewer) {
        return new Scope(false, Set.of(viewer));
    }

    private static Sight sight(UUID viewer, Reason reason, Instant until) {
        return new Sight(PERSON, viewer, reason, SOURCE, until);
    }

    private static Arguments sees(String rule, Scope reader, List<Sight> sights, boolean seen) {
        return Arguments.of(rule, reader, sights, seen);
    }
}
