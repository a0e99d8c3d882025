package org.vecindad.contacts.organization.pledge;

import com.fasterxml.jackson.databind.JsonNode;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.Look.Action;
import org.vecindad.contacts.organization.Organization;
import org.vecindad.contacts.organization.OrganizationLooks;
import org.vecindad.contacts.organization.OrganizationPolicy;
import org.vecindad.contacts.organization.OrganizationWords;
import org.vecindad.contacts.organization.OrganizationWords.Text;
import org.vecindad.contacts.organization.Organizations;
import org.vecindad.contacts.outreach.FreeText;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Writes pledges down, changes and reads them: for leads and organizers. */
@Singleton
class SigningPledges {

    private static final int LONGEST_KIND = 60;

    private final Organizations organizations;
    private final Pledges pledges;
    private final OrganizationWords words;
    private final OrganizationLooks looks;
    private final MergePatch patches;
    private final CurrentGrants current;

    SigningPledges(Organizations organizations, Pledges pledges, OrganizationWords words, OrganizationLooks looks, MergePatch patches, CurrentGrants current) {
        this.organizations = organizations;
        this.pledges = pledges;
        this.words = words;
        this.looks = looks;
        this.patches = patches;
        this.current = current;
    }

    PledgeView sign(UUID id, SignPledge request) throws SQLException {
        var checked = checked(request);
        var organization = organizations.toChange(id);
        mustWork();
        var pledge = Pledge.of(id, current.caller().userId(), now());
        pledge.say(checked, words.sealed(id, Text.PLEDGE_EVIDENCE, checked.evidence()), now());
        pledges.persist(pledge);
        looks.at(Action.PLEDGE_ADDED, id);
        return view(pledge, organization);
    }

    PledgeView change(UUID id, UUID pledgeId, String ifMatch, JsonNode patch) throws SQLException {
        var organization = organizations.toChange(id);
        var pledge = of(organization, pledgeId);
        ETags.require(ifMatch, pledge.version());
        var before = pledge.asRequest(words.of(List.of(id)).text(id, Text.PLEDGE_EVIDENCE, pledge.evidence()));
        var checked = checked(patches.apply(patch, before, SignPledge.class));
        pledge.say(checked, words.sealed(id, Text.PLEDGE_EVIDENCE, checked.evidence()), now());
        looks.at(Action.PLEDGE_CHANGED, id);
        return view(pledge, organization);
    }

    PledgeView read(UUID id, UUID pledgeId) throws SQLException {
        var organization = organizations.seen(id);
        var pledge = of(organization, pledgeId);
        looks.over(Action.PLEDGES_READ, id, 1);
        return view(pledge, organization);
    }

    List<PledgeView> of(UUID id, LocalDate before, UUID beforeId, int count) throws SQLException {
        organizations.seen(id);
        mustWork();
        return views(pledges.before(id, before, beforeId, count), id);
    }

    List<PledgeView> toRenew(LocalDate by, LocalDate after, UUID afterId, int count) throws SQLException {
        return OrganizationPolicy.worksWithAll(current.get()) ? views(pledges.toRenew(by, after, afterId, count), null) : List.of();
    }

    private List<PledgeView> views(List<Pledge> found, UUID subject) throws SQLException {
        looks.over(Action.PLEDGES_READ, subject, found.size());
        var owners = organizations.of(found.stream().map(Pledge::organizationId).distinct().toList());
        var opened = words.of(owners.keySet());
        return found.stream().filter(pledge -> owners.containsKey(pledge.organizationId()))
                .map(pledge -> PledgeView.of(pledge, owners.get(pledge.organizationId()).name(), opened)).toList();
    }

    private PledgeView view(Pledge pledge, Organization organization) {
        return PledgeView.of(pledge, organization.name(), words.of(List.of(organization.id())));
    }

    private Pledge of(Organization organization, UUID pledgeId) {
        mustWork();
        return pledges.findByIdOptional(pledgeId).filter(pledge -> pledge.organizationId().equals(organization.id())).orElseThrow(ProblemException::unknownOrUnshared);
    }

    private void mustWork() {
        if (!OrganizationPolicy.worksWithAll(current.get())) {
            throw ProblemException.unknownOrUnshared();
        }
    }

    private static SignPledge checked(SignPledge request) {
        var text = new FreeText();
        var kind = text.required("/kind", request.kind(), LONGEST_KIND);
        var evidence = text.checked("/evidence", request.evidence(), FreeText.PAGES);
        if (request.renewOn() != null && request.renewOn().isBefore(request.signedOn())) {
            text.flaw("/renew_on", "ends_before_it_starts", "must not be before the day it was signed");
        }
        text.refuse();
        return new SignPledge(kind, request.signedOn(), request.publicListing(), evidence, request.renewOn(), request.withdrawn());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
