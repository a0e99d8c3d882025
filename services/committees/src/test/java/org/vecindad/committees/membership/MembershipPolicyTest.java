package org.vecindad.committees.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;

/** The table of who may do what with a membership, a test for each row. */
class MembershipPolicyTest {

    private static final UUID OURS = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static final Grants ORGANIZER = person(Set.of("organizer"), Set.of(), Set.of());
    private static final Grants LEAD = person(Set.of(), Set.of(OURS), Set.of(OURS));
    private static final Grants CO_LEAD = person(Set.of(), Set.of(OURS), Set.of(OURS));
    private static final Grants MEMBER = person(Set.of(), Set.of(), Set.of(OURS));
    private static final Grants LEAD_ELSEWHERE = person(Set.of(), Set.of(OTHER), Set.of(OTHER));
    private static final Grants PARTNER = Grants.none(new Caller(UUID.randomUUID(), "union", Set.of("organizer"), Set.of("committees:read"), OURS));

    private static final Membership LEADS_OWN = membership(LEAD, Role.LEAD);
    private static final Membership MEMBERS_OWN = membership(MEMBER, Role.MEMBER);

    static Stream<Arguments> sees() {
        return Stream.of(
            arguments("organizer sees all", ORGANIZER, MEMBERS_OWN, true),
            arguments("lead sees all in the committee", LEAD, MEMBERS_OWN, true),
            arguments("co-lead sees all in the committee", CO_LEAD, LEADS_OWN, true),
            arguments("member sees their own", MEMBER, MEMBERS_OWN, true),
            arguments("member does not see the lead's", MEMBER, LEADS_OWN, false),
            arguments("lead of another sees none", LEAD_ELSEWHERE, MEMBERS_OWN, false),
            arguments("partner sees none", PARTNER, MEMBERS_OWN, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void sees(String row, Grants who, Membership membership, boolean allowed) {
        assertThat(MembershipPolicy.sees(who, membership)).isEqualTo(allowed);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
            arguments("organizer", ORGANIZER, true),
            arguments("lead", LEAD, true),
            arguments("member", MEMBER, false),
            arguments("lead of another", LEAD_ELSEWHERE, false),
            arguments("partner", PARTNER, false));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void changes(String row, Grants who, boolean allowed) {
        assertThat(MembershipPolicy.changes(who, OURS)).isEqualTo(allowed);
    }

    static Stream<Arguments> appointsALead() {
        return Stream.of(arguments("organizer", ORGANIZER, true), arguments("lead", LEAD, false), arguments("co-lead", CO_LEAD, false), arguments("partner", PARTNER, false));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void appointsALead(String row, Grants who, boolean allowed) {
        assertThat(MembershipPolicy.appointsALead(who)).isEqualTo(allowed);
        assertThat(MembershipPolicy.namesAccounts(who)).isEqualTo(allowed);
        assertThat(MembershipPolicy.leavesTheLeadOpen(who)).isEqualTo(allowed);
    }

    static Stream<Arguments> unseats() {
        return Stream.of(
            arguments("organizer", ORGANIZER, true),
            arguments("the lead", LEAD, true),
            arguments("co-lead", CO_LEAD, false),
            arguments("lead of another", LEAD_ELSEWHERE, false),
            arguments("partner", PARTNER, false));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void unseats(String row, Grants who, boolean allowed) {
        assertThat(MembershipPolicy.unseats(who, LEADS_OWN)).isEqualTo(allowed);
    }

    static Stream<Arguments> saysWhoIs() {
        return Stream.of(
            arguments("organizer of anybody", ORGANIZER, MEMBERS_OWN, true),
            arguments("lead of themselves", LEAD, LEADS_OWN, true),
            arguments("lead of a member", LEAD, MEMBERS_OWN, false),
            arguments("co-lead of the lead", CO_LEAD, LEADS_OWN, false),
            arguments("member of themselves, who sees no people", MEMBER, MEMBERS_OWN, false),
            arguments("lead of another", LEAD_ELSEWHERE, LEADS_OWN, false),
            arguments("partner", PARTNER, LEADS_OWN, false));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource
    void saysWhoIs(String row, Grants who, Membership membership, boolean allowed) {
        assertThat(MembershipPolicy.saysWhoIs(who, membership)).isEqualTo(allowed);
    }

    private static Grants person(Set<String> roles, Set<UUID> led, Set<UUID> joined) {
        return new Grants(new Caller(UUID.randomUUID(), "somebody", roles, Set.of(), null), led, joined);
    }

    private static Membership membership(Grants of, Role role) {
        return new Membership(UUID.randomUUID(), OURS, null, of.caller().userId(), role, Instant.now());
    }
}
