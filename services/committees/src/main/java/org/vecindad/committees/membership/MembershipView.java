package org.vecindad.committees.membership;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A membership; who the person is, contacts' cards tell. */
record MembershipView(
    UUID id,
    @Schema(description = "The ETag is made of it.") long version,
    UUID committeeId,
    UUID personId,
    UUID userId,
    Role role,
    MembershipState state,
    Instant joinedAt,
    Instant endedAt,
    Instant updatedAt) {

    static MembershipView of(Membership membership) {
        return new MembershipView(membership.id(), membership.version(), membership.committeeId(), membership.personId(), membership.userId(), membership.role(),
            membership.state(), membership.joinedAt(), membership.endedAt(), membership.updatedAt());
    }
}
