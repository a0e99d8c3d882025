package org.vecindad.contacts.organization.affiliation;

import org.vecindad.contacts.organization.Organization;

import java.time.Instant;
import java.util.UUID;

/** An organization as the page of a person with it shows it, and what they are there. */
record PersonAffiliationView(UUID id, UUID organizationId, String organizationName, String role, Instant createdAt) {

    static PersonAffiliationView of(AffiliationView link, Organization organization) {
        return new PersonAffiliationView(link.id(), link.organizationId(), organization.name(), link.role(), link.createdAt());
    }
}
