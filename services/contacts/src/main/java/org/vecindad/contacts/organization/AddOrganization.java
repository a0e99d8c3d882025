package org.vecindad.contacts.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;

/** A new organization. Without a stage it is a prospect; without a word about listing it is not listed. */
record AddOrganization(
        @NotBlank @Size(max = 200) String name,
        @NotNull OrganizationType type,
        @Size(max = 20) List<@NotBlank @Size(max = 35) String> languages,
        Boolean publicListing,
        PartnershipStage stage,
        TaxStatus taxStatus) {
}
