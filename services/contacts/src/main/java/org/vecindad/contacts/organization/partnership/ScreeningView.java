package org.vecindad.contacts.organization.partnership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** How the screening of a partnership stands. */
record ScreeningView(UUID id, int yes, int no, int abstain, @Schema(description = "Share of the votes cast that must say yes; an abstention is not cast", examples = "2/3") String threshold,
                     boolean passes, @Schema(description = "Whether votes are taken now") boolean open) {

    static ScreeningView of(UUID organization, Tally tally, boolean open) {
        return new ScreeningView(organization, tally.yes(), tally.no(), tally.abstain(), Tally.THRESHOLD, tally.passes(), open);
    }
}
