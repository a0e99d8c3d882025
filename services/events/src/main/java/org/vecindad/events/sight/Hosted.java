package org.vecindad.events.sight;

import java.util.Set;
import java.util.UUID;

/** What decides who may see something: whose it is and for whom it is meant. */
public interface Hosted {

    Visibility visibility();

    Set<UUID> hostCommitteeIds();

    Set<UUID> hostOrganizationIds();
}
