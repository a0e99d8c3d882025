package org.vecindad.contacts.organization.partnership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

/** A vote on a partnership; cast again, it replaces the one before. */
record CastVote(@NotNull Choice vote, @Schema(description = "Why; kept sealed") String reason) {

    enum Choice {
        YES, NO, ABSTAIN
    }
}
