package org.vecindad.contacts.organization.partnership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.organization.PartnershipStage;

import jakarta.validation.constraints.NotNull;

/** Where a partnership goes now, and why. */
record MovePartnership(@NotNull PartnershipStage stage, @Schema(description = "Why; kept sealed") String note) {
}
