package org.vecindad.contacts.organization;

import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.Look.Action;
import org.vecindad.contacts.keeping.AfterCommit;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.util.UUID;

/**
 * An organization goes with its moves, votes, visits and pledges, and with the key that opens what was noted. Not while it sees
 * people: whoever agreed to be shared with it must be told first.
 */
@Singleton
class RemovingOrganizations {

    private final Organizations organizations;
    private final Outbox outbox;
    private final OrganizationLooks looks;
    private final Keyring keyring;
    private final AfterCommit afterCommit;

    RemovingOrganizations(Organizations organizations, Outbox outbox, OrganizationLooks looks, Keyring keyring, AfterCommit afterCommit) {
        this.organizations = organizations;
        this.outbox = outbox;
        this.looks = looks;
        this.keyring = keyring;
        this.afterCommit = afterCommit;
    }

    void remove(UUID id, String ifMatch) throws SQLException {
        var organization = organizations.toChange(id);
        ETags.require(ifMatch, organization.version());
        if (organizations.seesPeople(id)) {
            throw new ProblemException(OrganizationProblem.ORGANIZATION_SEES_PEOPLE);
        }
        var fact = organization.removed(ChangingOrganizations.now());
        organizations.remove(organization);
        outbox.record(fact);
        looks.at(Action.ORGANIZATION_REMOVED, id);
        // a crash before this leaves a key of nobody, which is swept
        afterCommit.run(() -> keyring.destroy(id, OrganizationWords.RETENTION));
    }
}
