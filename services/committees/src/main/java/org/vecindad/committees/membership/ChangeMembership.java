package org.vecindad.committees.membership;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a merge patch may change: the fields that are left out stay. */
@Schema(examples = """
    {"role": "co_lead"}""")
record ChangeMembership(
    @NotNull Role role,
    @Schema(description = "Which person the membership's account is; null takes that back.") UUID personId,
    @Schema(description = "Whose account; only organizers may say so.") UUID userId,
    @Schema(description = "active restores a membership that ended by mistake.") @NotNull MembershipState state,
    @Schema(description = "With a lead's step to another role: the membership that leads from now on.") UUID successorId) {

    static ChangeMembership of(Membership membership) {
        return new ChangeMembership(membership.role(), membership.personId(), membership.userId(), membership.state(), null);
    }
}
