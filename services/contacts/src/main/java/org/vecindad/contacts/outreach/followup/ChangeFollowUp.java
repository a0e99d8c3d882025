package org.vecindad.contacts.outreach.followup;

import jakarta.validation.constraints.NotNull;

import java.time.LocalDate;
import java.util.UUID;

/** What can be changed about a next step. */
record ChangeFollowUp(@NotNull String what, @NotNull LocalDate dueOn, @NotNull UUID ownerUserId, @NotNull FollowUpState state) {
}
