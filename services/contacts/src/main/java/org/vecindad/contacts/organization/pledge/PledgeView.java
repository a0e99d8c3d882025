package org.vecindad.contacts.organization.pledge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.organization.OrganizationWords;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A pledge as the API shows it. */
record PledgeView(UUID id, long version, UUID organizationId, String organizationName, String kind, LocalDate signedOn, boolean publicListing, String evidence,
                  LocalDate renewOn, @Schema(description = "Absent while it holds") Instant withdrawnAt, Instant createdAt) {

    static PledgeView of(Pledge pledge, String organizationName, OrganizationWords.Opened words) {
        var all = pledge.asRequest(words.text(pledge.organizationId(), OrganizationWords.Text.PLEDGE_EVIDENCE, pledge.evidence()));
        return new PledgeView(pledge.id(), pledge.version(), pledge.organizationId(), organizationName, all.kind(), all.signedOn(), all.publicListing(),
                all.evidence(), all.renewOn(), pledge.withdrawnAt(), pledge.createdAt());
    }
}
