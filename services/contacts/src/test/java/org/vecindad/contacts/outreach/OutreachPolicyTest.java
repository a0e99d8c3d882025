package org.vecindad.contacts.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.sight.Reason;
import org.vecindad.contacts.sight.Sight;

import java.util.List;
import java.util.Set;
import java.util.UUID;

class OutreachPolicyTest {

    private static final UUID ME = UUID.randomUUID();
    private static final UUID MISSION = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID FRUITVALE = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID PERSON = UUID.randomUUID();

    private static final Grants LEAD = grants(Set.of(), null, MISSION, FRUITVALE);
    private static final Grants MEMBER = new Grants(new Caller(ME, "m", Set.of(), Set.of(), null), Set.of(), Set.of(MISSION));
    private static final Grants ORGANIZER = grants(Set.of("organizer"), null);
    private static final Grants PARTNER = grants(Set.of(), MISSION, MISSION);

    @Test
    void letsLeadsAndOrganizersWorkForACommittee() {
        assertThat(OutreachPolicy.worksFor(LEAD, MISSION)).isTrue();
        assertThat(OutreachPolicy.worksFor(ORGANIZER, MISSION)).isTrue();
        assertThat(OutreachPolicy.worksFor(LEAD, UUID.randomUUID())).isFalse();
        assertThat(OutreachPolicy.worksFor(LEAD, null)).isFalse();
        assertThat(OutreachPolicy.worksFor(MEMBER, MISSION)).isFalse();
        assertThat(OutreachPolicy.worksFor(PARTNER, MISSION)).isFalse();
    }

    @Test
    void letsWhoLoggedItAndOrganizersCorrectIt() {
        assertThat(OutreachPolicy.mayCorrect(LEAD, ME)).isTrue();
        assertThat(OutreachPolicy.mayCorrect(LEAD, UUID.randomUUID())).isFalse();
        assertThat(OutreachPolicy.mayCorrect(ORGANIZER, UUID.randomUUID())).isTrue();
    }

    @Test
    void seesSomebodyByTheCommitteeThatCaresFirst() {
        assertThat(OutreachPolicy.committeeOf(LEAD, List.of(sight(MISSION, Reason.MEMBER), sight(FRUITVALE, Reason.CARE)))).contains(FRUITVALE);
        assertThat(OutreachPolicy.committeeOf(LEAD, List.of(sight(FRUITVALE, Reason.SIGN_UP), sight(MISSION, Reason.MEMBER)))).contains(MISSION);
        assertThat(OutreachPolicy.committeeOf(LEAD, List.of(sight(FRUITVALE, Reason.CARE), sight(MISSION, Reason.CARE)))).contains(MISSION);
    }

    @Test
    void takesNoOrganizationForACommittee() {
        assertThat(OutreachPolicy.committeeOf(ORGANIZER, List.of(sight(UUID.randomUUID(), Reason.BROUGHT_IN), sight(UUID.randomUUID(), Reason.SHARED)))).isEmpty();
        assertThat(OutreachPolicy.committeeOf(ORGANIZER, List.of(sight(MISSION, Reason.CARE)))).contains(MISSION);
        assertThat(OutreachPolicy.committeeOf(MEMBER, List.of(sight(MISSION, Reason.CARE)))).isEmpty();
    }

    private static Sight sight(UUID viewer, Reason reason) {
        return new Sight(PERSON, viewer, reason, viewer, null);
    }

    private static Grants grants(Set<String> roles, UUID organization, UUID... led) {
        return new Grants(new Caller(ME, "somebody", roles, Set.of(), organization), Set.of(led), Set.of(led));
    }
}
