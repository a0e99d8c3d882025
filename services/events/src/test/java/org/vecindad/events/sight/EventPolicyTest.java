package org.vecindad.events.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.events.sight.Visibility.COALITION;
import static org.vecindad.events.sight.Visibility.COMMITTEE;
import static org.vecindad.events.sight.Visibility.PUBLIC;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;

/** The table of the policy, a row a test. */
class EventPolicyTest {

    private static final UUID HOST = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID UNION = UUID.randomUUID();
    private static final UUID OTHER_UNION = UUID.randomUUID();

    private record Meeting(Visibility visibility, Set<UUID> hostCommitteeIds, Set<UUID> hostOrganizationIds) implements Hosted {
    }

    private static Grants person(Set<UUID> led, Set<UUID> joined, String... roles) {
        return new Grants(new Caller(UUID.randomUUID(), "x", Set.of(roles), Set.of(), null), led, joined);
    }

    private static Grants partner(UUID organization, String... roles) {
        return Grants.none(new Caller(UUID.randomUUID(), "x", Set.of(roles), Set.of("events:read", "events:write"), organization));
    }

    static Object[][] rows() {
        var lead = person(Set.of(HOST), Set.of(HOST));
        var member = person(Set.of(), Set.of(HOST));
        var stranger = person(Set.of(OTHER), Set.of(OTHER));
        var nobody = person(Set.of(), Set.of());
        var dispatcher = person(Set.of(), Set.of(), "dispatcher");
        var legal = person(Set.of(), Set.of(), "legal");
        var organizer = person(Set.of(), Set.of(), "organizer");
        var admin = person(Set.of(), Set.of(), "admin");
        var union = partner(UNION);
        var otherUnion = partner(OTHER_UNION);
        // a partner is bound to its organization whatever roles its token claims
        var boldUnion = partner(OTHER_UNION, "organizer", "admin");
        //       who         visibility  sees   hosts
        return new Object[][] {
            {"lead", lead, PUBLIC, true, true}, {"lead", lead, COALITION, true, true}, {"lead", lead, COMMITTEE, true, true},
            {"member", member, PUBLIC, true, false}, {"member", member, COALITION, true, false}, {"member", member, COMMITTEE, true, false},
            {"lead elsewhere", stranger, PUBLIC, true, false}, {"lead elsewhere", stranger, COALITION, true, false}, {"lead elsewhere", stranger, COMMITTEE, false, false},
            {"account without committee", nobody, PUBLIC, true, false}, {"account without committee", nobody, COALITION, false, false}, {"account without committee", nobody, COMMITTEE, false, false},
            {"dispatcher", dispatcher, PUBLIC, true, false}, {"dispatcher", dispatcher, COALITION, true, false}, {"dispatcher", dispatcher, COMMITTEE, false, false},
            {"legal", legal, PUBLIC, true, false}, {"legal", legal, COALITION, true, false}, {"legal", legal, COMMITTEE, false, false},
            {"organizer", organizer, PUBLIC, true, true}, {"organizer", organizer, COALITION, true, true}, {"organizer", organizer, COMMITTEE, true, true},
            {"admin", admin, PUBLIC, true, true}, {"admin", admin, COALITION, true, true}, {"admin", admin, COMMITTEE, true, true},
            {"host organization", union, PUBLIC, true, true}, {"host organization", union, COALITION, true, true}, {"host organization", union, COMMITTEE, true, true},
            {"other organization", otherUnion, PUBLIC, true, false}, {"other organization", otherUnion, COALITION, false, false}, {"other organization", otherUnion, COMMITTEE, false, false},
            {"other organization with roles", boldUnion, PUBLIC, true, false}, {"other organization with roles", boldUnion, COALITION, false, false}, {"other organization with roles", boldUnion, COMMITTEE, false, false},
        };
    }

    @ParameterizedTest(name = "{0}, {2} event: sees {3}, hosts {4}")
    @MethodSource("rows")
    void decidesWhoSeesAndWhoHosts(String name, Grants who, Visibility visibility, boolean sees, boolean hosts) {
        var event = new Meeting(visibility, Set.of(HOST), Set.of(UNION));

        assertThat(EventPolicy.sees(who, event)).isEqualTo(sees);
        assertThat(EventPolicy.hosts(who, event)).isEqualTo(hosts);
    }

    static Object[][] places() {
        //        place                      guest  with a seat  host
        return new Object[][] {
            {PlaceVisibility.PUBLIC, true, true, true},
            {PlaceVisibility.ATTENDEES, false, true, true},
            {PlaceVisibility.HOSTS, false, false, true},
        };
    }

    @ParameterizedTest(name = "a place for {0}: guest {1}, with a seat {2}, host {3}")
    @MethodSource("places")
    void decidesWhoIsToldThePlace(PlaceVisibility place, boolean guest, boolean seated, boolean host) {
        var event = new Meeting(PUBLIC, Set.of(HOST), Set.of());
        var somebody = person(Set.of(), Set.of());

        assertThat(EventPolicy.seesPlace(somebody, event, place, false)).isEqualTo(guest);
        assertThat(EventPolicy.seesPlace(somebody, event, place, true)).isEqualTo(seated);
        assertThat(EventPolicy.seesPlace(person(Set.of(HOST), Set.of()), event, place, false)).isEqualTo(host);
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void showsEverybodyOnlyWhatIsPublic(Visibility visibility) {
        assertThat(EventPolicy.everybodySees(new Meeting(visibility, Set.of(HOST), Set.of()))).isEqualTo(visibility == PUBLIC);
    }

    @ParameterizedTest
    @EnumSource(PlaceVisibility.class)
    void tellsNoPlaceOfAnEventThatIsNotSeen(PlaceVisibility place) {
        var event = new Meeting(COMMITTEE, Set.of(HOST), Set.of());

        assertThat(EventPolicy.seesPlace(person(Set.of(OTHER), Set.of(OTHER)), event, place, true)).isFalse();
    }
}
