package org.vecindad.contacts.organization.canvass;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

import java.time.Instant;
import java.time.LocalDate;

/** Somebody stopped by. Without a time it is now; without a next visit there is none. */
record LogVisit(
        @NotNull Answer answer,
        @Schema(description = "What was asked for, in one word or a few", examples = "fourth_amendment_workplace") String pitch,
        @Schema(description = "Kept sealed") String note,
        LocalDate nextVisitOn,
        Instant at) {

    /** What they said. */
    enum Answer {
        INTERESTED, NOT_NOW, NO, PLEDGED, NOBODY_THERE
    }
}
