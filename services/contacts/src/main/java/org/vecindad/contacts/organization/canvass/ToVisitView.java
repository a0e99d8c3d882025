package org.vecindad.contacts.organization.canvass;

import org.vecindad.contacts.organization.OrganizationView;

import java.util.UUID;

/** Where to go next, and what was said there the last time. */
record ToVisitView(UUID id, OrganizationView organization, VisitView lastVisit) {
}
