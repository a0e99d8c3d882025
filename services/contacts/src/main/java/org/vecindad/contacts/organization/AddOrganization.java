package org.vecindad.contacts.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An organization as it is sent. Without a stage it is a prospect; without a word about listing it is not listed. */
record AddOrganization(
        @NotBlank @Size(max = 200) String name,
        @NotNull OrganizationType type,
        @Size(max = 20) List<@NotBlank @Size(max = 35) String> languages,
        @Schema(description = "Whether it may be named in public; only organizers say yes") Boolean publicListing,
        PartnershipStage stage,
        TaxStatus taxStatus,
        @Schema(description = "Where it works: codes of zones, postal codes or words") @Size(max = 50) List<@NotBlank @Size(max = 60) String> serviceArea,
        @Schema(description = "What it can give: space, interpreters, lawyers, print, or its own words") @Size(max = 50) List<@NotBlank @Size(max = 60) String> capacities,
        @Size(max = 500) String website,
        @Size(max = 60) String phone,
        @Size(max = 254) String email,
        @Size(max = 200) String addressLine,
        @Schema(description = "Who speaks for it: a person the caller sees; absent for who does not see them") UUID representativePersonId,
        LocalDate mouSignedOn,
        LocalDate mouReviewOn,
        @Size(max = 500) String mouLink,
        @Schema(description = "When somebody means to stop by") LocalDate nextVisitOn) {
}
