package org.vecindad.contacts.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An organization as the API shows it. Who speaks for it is an id, and only for those who see that person; names come with the cards. */
public record OrganizationView(UUID id, long version, String name, OrganizationType type, PartnershipStage stage, List<String> languages,
                               boolean publicListing, TaxStatus taxStatus, List<String> serviceArea, List<String> capacities, String website, String phone,
                               String email, String addressLine, UUID representativePersonId, LocalDate mouSignedOn, LocalDate mouReviewOn, String mouLink,
                               LocalDate nextVisitOn, @Schema(description = "Whether the caller added it") boolean mine, Instant createdAt, Instant updatedAt) {

    /** @param seenPeople of those who speak for organizations, whom the reader sees */
    static OrganizationView of(Organization organization, Set<UUID> seenPeople, UUID reader) {
        var all = organization.asRequest();
        return new OrganizationView(organization.id(), organization.version(), all.name(), all.type(), all.stage(), all.languages(), all.publicListing(),
                all.taxStatus(), all.serviceArea(), all.capacities(), all.website(), all.phone(), all.email(), all.addressLine(),
                seen(all.representativePersonId(), seenPeople), all.mouSignedOn(), all.mouReviewOn(), all.mouLink(),
                all.nextVisitOn(), organization.addedBy().equals(reader), organization.createdAt(), organization.updatedAt());
    }

    private static UUID seen(UUID person, Set<UUID> people) {
        return person != null && people.contains(person) ? person : null;
    }
}
