package org.vecindad.committees.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.vecindad.committees.committee.CommitteeState.ACTIVE;
import static org.vecindad.committees.committee.CommitteeState.DISSOLVED;
import static org.vecindad.committees.committee.CommitteeState.DORMANT;
import static org.vecindad.committees.committee.CommitteeState.FORMING;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;

/** The table of who may do what with a committee, a test for each row. */
class CommitteePolicyTest {

    private static final UUID OURS = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static final Grants ORGANIZER = person(Set.of("organizer"), Set.of(), Set.of());
    private static final Grants ADMIN = person(Set.of("admin"), Set.of(), Set.of());
    private static final Grants DISPATCHER = person(Set.of("dispatcher"), Set.of(), Set.of());
    private static final Grants LEGAL = person(Set.of("legal"), Set.of(), Set.of());
    private static final Grants LEAD = person(Set.of(), Set.of(OURS), Set.of(OURS));
    private static final Grants MEMBER = person(Set.of(), Set.of(), Set.of(OURS));
    private static final Grants LEAD_ELSEWHERE = person(Set.of(), Set.of(OTHER), Set.of(OTHER));
    private static final Grants NOBODY = person(Set.of(), Set.of(), Set.of());
    private static final Grants PARTNER = Grants.none(new Caller(UUID.randomUUID(), "union", Set.of(), Set.of("committees:read"), UUID.randomUUID()));
    // a partner's client must gain nothing by a realm role that was given to it by mistake
    private static final Grants PARTNER_WITH_ROLE = Grants.none(new Caller(UUID.randomUUID(), "union", Set.of("organizer"), Set.of("committees:read"), UUID.randomUUID()));

    static Stream<Arguments> sees() {
        return Stream.of(
            arguments("organizer", ORGANIZER, FORMING, true),
            arguments("admin", ADMIN, DISSOLVED, true),
            arguments("dispatcher", DISPATCHER, ACTIVE, false),
            arguments("legal", LEGAL, ACTIVE, false),
            arguments("lead", LEAD, FORMING, true),
            arguments("member", MEMBER, FORMING, true),
            arguments("lead of another", LEAD_ELSEWHERE, ACTIVE, false),
            arguments("nobody", NOBODY, ACTIVE, false),
            arguments("partner, active", PARTNER, ACTIVE, true),
            arguments("partner, forming", PARTNER, FORMING, false),
            arguments("partner, dissolved", PARTNER, DISSOLVED, false),
            arguments("partner with a role, forming", PARTNER_WITH_ROLE, FORMING, false));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource
    void sees(String row, Grants who, CommitteeState state, boolean allowed) {
        assertThat(CommitteePolicy.sees(who, OURS, state)).isEqualTo(allowed);
    }

    static Stream<Arguments> founds() {
        return Stream.of(
            arguments("organizer", ORGANIZER, true),
            arguments("admin", ADMIN, true),
            arguments("dispatcher", DISPATCHER, false),
            arguments("lead", LEAD, true),
            arguments("member", MEMBER, false),
            arguments("nobody", NOBODY, false),
            arguments("partner", PARTNER, false),
            arguments("partner with a role", PARTNER_WITH_ROLE, false));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void founds(String row, Grants who, boolean allowed) {
        assertThat(CommitteePolicy.founds(who)).isEqualTo(allowed);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
            arguments("organizer", ORGANIZER, true),
            arguments("lead", LEAD, true),
            arguments("member", MEMBER, false),
            arguments("lead of another", LEAD_ELSEWHERE, false),
            arguments("dispatcher", DISPATCHER, false),
            arguments("partner", PARTNER, false),
            arguments("partner with a role", PARTNER_WITH_ROLE, false));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void changes(String row, Grants who, boolean allowed) {
        assertThat(CommitteePolicy.changes(who, OURS)).isEqualTo(allowed);
    }

    static Stream<Arguments> changesState() {
        return Stream.of(
            arguments("lead activates", LEAD, FORMING, ACTIVE, true),
            arguments("lead lets rest", LEAD, ACTIVE, DORMANT, true),
            arguments("lead dissolves", LEAD, ACTIVE, DISSOLVED, false),
            arguments("lead revives", LEAD, DISSOLVED, DORMANT, false),
            arguments("organizer dissolves", ORGANIZER, ACTIVE, DISSOLVED, true),
            arguments("organizer revives", ORGANIZER, DISSOLVED, DORMANT, true),
            arguments("member activates", MEMBER, FORMING, ACTIVE, false),
            arguments("lead of another activates", LEAD_ELSEWHERE, FORMING, ACTIVE, false));
    }

    @ParameterizedTest(name = "{0}: {4}")
    @MethodSource
    void changesState(String row, Grants who, CommitteeState from, CommitteeState to, boolean allowed) {
        assertThat(CommitteePolicy.changesState(who, OURS, from, to)).isEqualTo(allowed);
    }

    static Stream<Arguments> readsDirectoryOnly() {
        return Stream.of(arguments("partner", PARTNER, true), arguments("member", MEMBER, false), arguments("organizer", ORGANIZER, false));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void readsDirectoryOnly(String row, Grants who, boolean only) {
        assertThat(CommitteePolicy.readsDirectoryOnly(who)).isEqualTo(only);
    }

    private static Grants person(Set<String> roles, Set<UUID> led, Set<UUID> joined) {
        return new Grants(new Caller(UUID.randomUUID(), "somebody", roles, Set.of(), null), led, joined);
    }
}
