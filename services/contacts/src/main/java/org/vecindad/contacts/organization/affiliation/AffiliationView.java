package org.vecindad.contacts.organization.affiliation;

import java.time.Instant;
import java.util.UUID;

/** A link as the API shows it: ids; names come with the cards. */
record AffiliationView(UUID id, UUID organizationId, UUID personId, String role, Instant createdAt) {
}
