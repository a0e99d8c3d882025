package org.vecindad.contacts.organization.affiliation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.util.UUID;

/** A person's link to an organization. */
@Entity
class Affiliation {

    @Id
    private UUID id;
    private UUID organizationId;
    private UUID personId;
    private String role;
    private Instant createdAt;

    protected Affiliation() {
        // for Hibernate
    }

    static Affiliation of(UUID organization, AffiliatePerson request, Instant at) {
        var affiliation = new Affiliation();
        affiliation.id = UUID.randomUUID();
        affiliation.organizationId = organization;
        affiliation.personId = request.personId();
        affiliation.role = request.role() == null ? null : request.role().strip();
        affiliation.createdAt = at;
        return affiliation;
    }

    AffiliationView view() {
        return new AffiliationView(id, organizationId, personId, role, createdAt);
    }

    UUID id() {
        return id;
    }
}
