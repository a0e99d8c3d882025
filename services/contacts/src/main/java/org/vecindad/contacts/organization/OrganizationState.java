package org.vecindad.contacts.organization;

import java.util.UUID;

/** What others may know of an organization; {@code name} only where it is publicly listed. */
record OrganizationState(UUID id, long version, String type, String stage, String name) {
}
