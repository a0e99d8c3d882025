package org.vecindad.contacts.organization.pledge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A promise that an organization signed. */
@Entity
class Pledge {

    @Id
    private UUID id;
    private long version;
    private UUID organizationId;
    private String kind;
    private LocalDate signedOn;
    private boolean publicListing;
    private byte[] evidence;
    private LocalDate renewOn;
    private Instant withdrawnAt;
    private UUID addedBy;
    private Instant createdAt;
    private Instant updatedAt;

    protected Pledge() {
        // for Hibernate
    }

    static Pledge of(UUID organization, UUID by, Instant at) {
        var pledge = new Pledge();
        pledge.id = UUID.randomUUID();
        pledge.organizationId = organization;
        pledge.addedBy = by;
        pledge.createdAt = at;
        return pledge;
    }

    /** @param sealed the evidence of the request, sealed */
    void say(SignPledge request, byte[] sealed, Instant at) {
        kind = request.kind();
        signedOn = request.signedOn();
        publicListing = Boolean.TRUE.equals(request.publicListing());
        evidence = sealed;
        renewOn = request.renewOn();
        if (!Boolean.TRUE.equals(request.withdrawn())) {
            withdrawnAt = null;
        } else if (withdrawnAt == null) {
            withdrawnAt = at;
        }
        updatedAt = at;
        version++;
    }

    SignPledge asRequest(String opened) {
        return new SignPledge(kind, signedOn, publicListing, opened, renewOn, withdrawnAt != null);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID organizationId() {
        return organizationId;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    byte[] evidence() {
        return evidence;
    }

    LocalDate renewOn() {
        return renewOn;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    Instant createdAt() {
        return createdAt;
    }
}
