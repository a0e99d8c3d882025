package org.vecindad.contacts.organization;

import com.fasterxml.jackson.databind.JsonNode;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.Look.Action;
import org.vecindad.contacts.organization.partnership.MovingPartnerships;
import org.vecindad.contacts.person.SeenPeople;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Adds organizations and changes them, as far as {@link OrganizationPolicy} lets the caller. */
@Singleton
class ChangingOrganizations {

    private final Organizations organizations;
    private final MovingPartnerships moving;
    private final SeenPeople people;
    private final MergePatch patches;
    private final Outbox outbox;
    private final OrganizationLooks looks;
    private final CurrentGrants current;

    ChangingOrganizations(Organizations organizations, MovingPartnerships moving, SeenPeople people, MergePatch patches, Outbox outbox,
                          OrganizationLooks looks, CurrentGrants current) {
        this.organizations = organizations;
        this.moving = moving;
        this.people = people;
        this.patches = patches;
        this.outbox = outbox;
        this.looks = looks;
        this.current = current;
    }

    Organization add(AddOrganization sent) throws SQLException {
        var grants = current.get();
        if (!OrganizationPolicy.worksWithAll(grants)) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        var request = Describing.normal(sent);
        var stage = request.stage() == null ? PartnershipStage.PROSPECT : request.stage();
        if (request.publicListing() && !OrganizationPolicy.mayPublish(grants) || !OrganizationPolicy.mayMove(grants, PartnershipStage.PROSPECT, stage)) {
            throw new ProblemException(OrganizationProblem.ORGANIZERS_DECIDE);
        }
        mustBeSeen(request.representativePersonId());
        var organization = Organization.of(request, grants.caller().userId(), now());
        organizations.persist(organization);
        outbox.record(organization.added());
        looks.at(Action.ORGANIZATION_ADDED, organization.id());
        return organization;
    }

    Organization change(UUID id, String ifMatch, JsonNode patch) throws SQLException {
        var organization = organizations.toChange(id);
        ETags.require(ifMatch, organization.version());
        var before = organization.asRequest();
        var request = Describing.normal(patches.apply(patch, before, AddOrganization.class));
        mustBeTheirs(current.get(), organization, before, request);
        if (request.representativePersonId() != null && !request.representativePersonId().equals(before.representativePersonId())) {
            mustBeSeen(request.representativePersonId());
        }
        if (request.stage() != null && request.stage() != organization.stage()) {
            moving.move(organization, request.stage(), null);
        }
        organization.describe(request);
        outbox.record(organization.changed(now()));
        looks.at(request.publicListing() && !before.publicListing() ? Action.ORGANIZATION_PUBLISHED : Action.ORGANIZATION_CHANGED, id);
        return organization;
    }

    private static void mustBeTheirs(Grants grants, Organization organization, AddOrganization before, AddOrganization after) {
        boolean described = !Describing.same(before, after);
        if (!OrganizationPolicy.worksWithAll(grants) || described && !OrganizationPolicy.mayDescribe(grants, organization.addedBy())) {
            throw ProblemException.unknownOrUnshared();
        }
        if (after.publicListing() && !before.publicListing() && !OrganizationPolicy.mayPublish(grants)) {
            throw new ProblemException(OrganizationProblem.ORGANIZERS_DECIDE);
        }
    }

    private void mustBeSeen(UUID person) throws SQLException {
        if (person != null) {
            people.open(person);
        }
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
