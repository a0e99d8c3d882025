package org.vecindad.contacts.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.contacts.organization.PartnershipStage.ACTIVE;
import static org.vecindad.contacts.organization.PartnershipStage.CONTACTED;
import static org.vecindad.contacts.organization.PartnershipStage.DECLINED;
import static org.vecindad.contacts.organization.PartnershipStage.MEETING;
import static org.vecindad.contacts.organization.PartnershipStage.PROSPECT;
import static org.vecindad.contacts.organization.PartnershipStage.SCREENED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;

import java.util.Set;
import java.util.UUID;

class OrganizationPolicyTest {

    private static final UUID ME = UUID.randomUUID();
    private static final UUID ANOTHER = UUID.randomUUID();
    private static final UUID UNION = UUID.randomUUID();
    private static final UUID MISSION = UUID.randomUUID();

    private static final Grants ORGANIZER = new Grants(new Caller(ME, "o", Set.of("organizer"), Set.of(), null), Set.of(), Set.of());
    private static final Grants LEAD = new Grants(new Caller(ME, "l", Set.of(), Set.of(), null), Set.of(MISSION), Set.of(MISSION));
    private static final Grants MEMBER = new Grants(new Caller(ME, "m", Set.of(), Set.of(), null), Set.of(), Set.of(MISSION));
    private static final Grants PARTNER = new Grants(new Caller(ME, "p", Set.of("organizer"), Set.of("organizations:read"), UNION), Set.of(), Set.of());

    @Test
    void showsLeadsAndOrganizersAllOfThem() {
        assertThat(OrganizationPolicy.sees(ORGANIZER, UNION, ANOTHER, false)).isTrue();
        assertThat(OrganizationPolicy.sees(LEAD, UNION, ANOTHER, false)).isTrue();
    }

    @Test
    void showsOthersWhatIsListedAndWhatTheyBrought() {
        assertThat(OrganizationPolicy.sees(MEMBER, UNION, ANOTHER, true)).isTrue();
        assertThat(OrganizationPolicy.sees(MEMBER, UNION, ME, false)).isTrue();
        assertThat(OrganizationPolicy.sees(MEMBER, UNION, ANOTHER, false)).isFalse();
    }

    @Test
    void showsAPartnerItselfAndNobodyElse() {
        assertThat(OrganizationPolicy.sees(PARTNER, UNION, ANOTHER, false)).isTrue();
        assertThat(OrganizationPolicy.sees(PARTNER, UUID.randomUUID(), ANOTHER, true)).isFalse();
        assertThat(OrganizationPolicy.sees(PARTNER, UUID.randomUUID(), ME, false)).isFalse();
    }

    @Test
    void letsLeadsAndOrganizersKnockAndWriteDown() {
        assertThat(OrganizationPolicy.worksWithAll(ORGANIZER)).isTrue();
        assertThat(OrganizationPolicy.worksWithAll(LEAD)).isTrue();
        assertThat(OrganizationPolicy.worksWithAll(MEMBER)).isFalse();
        assertThat(OrganizationPolicy.worksWithAll(PARTNER)).isFalse();
    }

    @Test
    void letsLeadsDescribeWhatTheyAddedOnly() {
        assertThat(OrganizationPolicy.mayDescribe(ORGANIZER, ANOTHER)).isTrue();
        assertThat(OrganizationPolicy.mayDescribe(LEAD, ME)).isTrue();
        assertThat(OrganizationPolicy.mayDescribe(LEAD, ANOTHER)).isFalse();
        assertThat(OrganizationPolicy.mayDescribe(MEMBER, ME)).isFalse();
    }

    @Test
    void letsOrganizersPublishAndScreen() {
        assertThat(OrganizationPolicy.mayPublish(ORGANIZER)).isTrue();
        assertThat(OrganizationPolicy.mayPublish(LEAD)).isFalse();
        assertThat(OrganizationPolicy.mayScreen(ORGANIZER)).isTrue();
        assertThat(OrganizationPolicy.mayScreen(LEAD)).isFalse();
        assertThat(OrganizationPolicy.mayScreen(PARTNER)).isFalse();
    }

    @Test
    void letsLeadsMoveBetweenProspectAndContacted() {
        assertThat(OrganizationPolicy.mayMove(LEAD, PROSPECT, CONTACTED)).isTrue();
        assertThat(OrganizationPolicy.mayMove(LEAD, CONTACTED, PROSPECT)).isTrue();
        assertThat(OrganizationPolicy.mayMove(LEAD, CONTACTED, MEETING)).isFalse();
        assertThat(OrganizationPolicy.mayMove(LEAD, DECLINED, PROSPECT)).isFalse();
        assertThat(OrganizationPolicy.mayMove(MEMBER, PROSPECT, CONTACTED)).isFalse();
        assertThat(OrganizationPolicy.mayMove(PARTNER, PROSPECT, CONTACTED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(PartnershipStage.class)
    void letsOrganizersMoveFromAnywhere(PartnershipStage from) {
        assertThat(OrganizationPolicy.mayMove(ORGANIZER, from, ACTIVE)).isTrue();
        assertThat(OrganizationPolicy.mayMove(LEAD, from, SCREENED)).isFalse();
    }

    @Test
    void letsWhoLoggedItAndOrganizersTakeItBack() {
        assertThat(OrganizationPolicy.mayTakeBack(ORGANIZER, ANOTHER)).isTrue();
        assertThat(OrganizationPolicy.mayTakeBack(LEAD, ME)).isTrue();
        assertThat(OrganizationPolicy.mayTakeBack(LEAD, ANOTHER)).isFalse();
        assertThat(OrganizationPolicy.mayTakeBack(MEMBER, ME)).isFalse();
    }
}
