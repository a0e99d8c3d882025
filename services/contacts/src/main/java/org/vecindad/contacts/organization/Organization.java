package org.vecindad.contacts.organization;

import org.vecindad.chassis.facts.Fact;
import org.vecindad.chassis.web.ProblemException;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A body of the coalition, or one that may become so. */
@Entity
public class Organization {

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
    private String[] serviceArea;
    private String[] capacities;
    private String website;
    private String phone;
    private String email;
    private String addressLine;
    private UUID representativePersonId;
    private LocalDate mouSignedOn;
    private LocalDate mouReviewOn;
    private String mouLink;
    private LocalDate nextVisitOn;
    private int screeningRound;
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
        organization.screeningRound = 1;
        organization.addedBy = by;
        organization.createdAt = at;
        organization.describe(request);
        organization.touch(at);
        return organization;
    }

    OrganizationFact added() {
        return new OrganizationFact.OrganizationAdded(state());
    }

    /** Once for all that was changed in one go. */
    public Fact changed(Instant at) {
        touch(at);
        return new OrganizationFact.OrganizationChanged(state());
    }

    OrganizationFact removed(Instant at) {
        touch(at);
        return new OrganizationFact.OrganizationRemoved(new OrganizationState(id, version, type, stage, null));
    }

    /** @throws ProblemException 409 when the partnership cannot go to that stage from here */
    public void become(PartnershipStage next) {
        if (!stage().mayBecome(next)) {
            throw new ProblemException(OrganizationProblem.STAGE_DOES_NOT_FOLLOW);
        }
        screeningRound += stage().beginsAgainAs(next) ? 1 : 0;
        stage = word(next);
    }

    /** Takes a move back, also one that cannot be made forward. */
    public void returnTo(PartnershipStage before) {
        screeningRound -= before.beginsAgainAs(stage()) ? 1 : 0;
        stage = word(before);
    }

    public void visitAgain(LocalDate on, Instant at) {
        nextVisitOn = on;
        touch(at);
    }

    /** Everything but the stage: that is a move. */
    void describe(AddOrganization request) {
        name = request.name();
        type = word(request.type());
        languages = request.languages().toArray(String[]::new);
        publicListing = request.publicListing();
        taxStatus = request.taxStatus() == null ? null : word(request.taxStatus());
        serviceArea = request.serviceArea().toArray(String[]::new);
        capacities = request.capacities().toArray(String[]::new);
        website = request.website();
        phone = request.phone();
        email = request.email();
        addressLine = request.addressLine();
        representativePersonId = request.representativePersonId();
        mouSignedOn = request.mouSignedOn();
        mouReviewOn = request.mouReviewOn();
        mouLink = request.mouLink();
        nextVisitOn = request.nextVisitOn();
    }

    private void touch(Instant at) {
        updatedAt = at;
        version++;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private OrganizationState state() {
        return new OrganizationState(id, version, type, stage, publicListing ? name : null);
    }

    /** The body a merge patch is applied to. */
    AddOrganization asRequest() {
        return new AddOrganization(name, type(), List.of(languages), publicListing, stage(), taxStatus(), List.of(serviceArea), List.of(capacities), website, phone,
                email, addressLine, representativePersonId, mouSignedOn, mouReviewOn, mouLink, nextVisitOn);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    OrganizationType type() {
        return OrganizationType.valueOf(type.toUpperCase(Locale.ROOT));
    }

    public PartnershipStage stage() {
        return PartnershipStage.valueOf(stage.toUpperCase(Locale.ROOT));
    }

    private TaxStatus taxStatus() {
        return taxStatus == null ? null : TaxStatus.valueOf(taxStatus.toUpperCase(Locale.ROOT));
    }

    boolean publicListing() {
        return publicListing;
    }

    UUID representative() {
        return representativePersonId;
    }

    public LocalDate nextVisitOn() {
        return nextVisitOn;
    }

    public int screeningRound() {
        return screeningRound;
    }

    UUID addedBy() {
        return addedBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
