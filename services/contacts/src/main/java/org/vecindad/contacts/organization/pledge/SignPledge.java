package org.vecindad.contacts.organization.pledge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

import java.time.LocalDate;

/** A pledge as it is sent. */
record SignPledge(
        @Schema(description = "fourth_amendment_workplace, sanctuary_congregation, or its own words", examples = "fourth_amendment_workplace") String kind,
        @NotNull LocalDate signedOn,
        @Schema(description = "Whether its owner agrees that it is shown in public") Boolean publicListing,
        @Schema(description = "A link, or words; kept sealed") String evidence,
        LocalDate renewOn,
        @Schema(description = "Withdrawn pledges are shown nowhere in public") Boolean withdrawn) {
}
