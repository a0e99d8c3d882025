package org.vecindad.contacts.outreach.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

import java.time.LocalDate;
import java.util.UUID;

/** A new next step. */
public record AddFollowUp(
        @NotNull @Schema(examples = "bring the flyers in Spanish") String what,
        @NotNull LocalDate dueOn,
        @Schema(description = "The caller where nobody is named; else a lead or co-lead of the committee") UUID ownerUserId,
        @Schema(description = "The committee by which the caller sees the person, where none is named") UUID committeeId) {
}
