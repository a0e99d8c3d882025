package org.vecindad.contacts.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An organization as the API shows it. */
record OrganizationView(UUID id, long version, String name, OrganizationType type, PartnershipStage stage, List<String> languages,
                        boolean publicListing, TaxStatus taxStatus, Instant createdAt, Instant updatedAt) {

    static OrganizationView of(Organization organization) {
        return new OrganizationView(organization.id(), organization.version(), organization.name(), organization.type(), organization.stage(),
                organization.languages(), organization.publicListing(), organization.taxStatus(), organization.createdAt(), organization.updatedAt());
    }
}
