package org.vecindad.committees.account;

import java.util.List;
import java.util.UUID;
import org.vecindad.committees.membership.Role;

/** Who the caller is here, and where. */
record MyAccountView(UUID userId, UUID personId, List<Mine> committees) {

    /** A committee the caller is an active member of. */
    record Mine(UUID id, String name, Role role) {
    }
}
