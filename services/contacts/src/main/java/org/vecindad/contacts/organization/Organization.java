package org.vecindad.contacts.organization;

import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.intake.Languages;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A body of the coalition, or one that may become so. */
@Entity
class Organization {

    @Id
    private UUID id;
    private long version;
    private String name;
    // Stored as words, so that the table reads like the field guide.
    private String type;
    private String stage;
    private String[] languages;
    private boolean publicListing;
    private String taxStatus;
    private UUID addedBy;
    private Instant createdAt;
    private Instant updatedAt;

    protected Organization() {
        // for Hibernate
    }

    static Organization of(AddOrganization request, UUID by, Instant at) {
        var organization = new Organization();
        organization.id = UUID.randomUUID();
        organization.stage = word(request.stage() == null ? PartnershipStage.PROSPECT : request.stage());
        organization.addedBy = by;
        organization.createdAt = at;
        organization.write(request, at);
        return organization;
    }

    OrganizationFact added() {
        return new OrganizationFact.OrganizationAdded(state());
    }

    /** @throws ProblemException 409 when the partnership cannot go to that stage from here */
    OrganizationFact change(AddOrganization request, Instant at) {
        var next = request.stage() == null ? stage() : request.stage();
        if (!stage().mayBecome(next)) {
            throw new ProblemException(OrganizationProblem.STAGE_DOES_NOT_FOLLOW);
        }
        stage = word(next);
        write(request, at);
        return new OrganizationFact.OrganizationChanged(state());
    }

    private void write(AddOrganization request, Instant at) {
        name = request.name().strip();
        type = word(request.type());
        languages = request.languages() == null ? new String[0] : request.languages().stream().map(Organization::language).distinct().toArray(String[]::new);
        publicListing = Boolean.TRUE.equals(request.publicListing());
        taxStatus = request.taxStatus() == null ? null : word(request.taxStatus());
        updatedAt = at;
        version++;
    }

    private static String language(String typed) {
        return Languages.tag(typed).orElseThrow(() -> ProblemException.invalid("/languages", "not_a_language", "must be BCP 47 language tags"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    private OrganizationState state() {
        return new OrganizationState(id, version, type, stage, publicListing ? name : null);
    }

    /** The body a merge patch is applied to. */
    AddOrganization asRequest() {
        return new AddOrganization(name, type(), List.of(languages), publicListing, stage(), taxStatus());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    OrganizationType type() {
        return OrganizationType.valueOf(type.toUpperCase(java.util.Locale.ROOT));
    }

    PartnershipStage stage() {
        return PartnershipStage.valueOf(stage.toUpperCase(java.util.Locale.ROOT));
    }

    TaxStatus taxStatus() {
        return taxStatus == null ? null : TaxStatus.valueOf(taxStatus.toUpperCase(java.util.Locale.ROOT));
    }

    List<String> languages() {
        return List.of(languages);
    }

    boolean publicListing() {
        return publicListing;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
