package org.vecindad.contacts.organization.canvass;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** A visit to an organization. */
@Entity
class Visit {

    @Id
    private UUID id;
    private UUID organizationId;
    private Instant at;
    private UUID byUserId;
    private String pitch;
    private String answer;
    private byte[] note;
    private LocalDate nextVisitOn;
    private LocalDate wasNextVisitOn;
    private Instant createdAt;

    protected Visit() {
        // for Hibernate
    }

    /** @param sealed the note of the request, sealed */
    static Visit of(UUID organization, LogVisit request, byte[] sealed, LocalDate wasNextVisitOn, UUID by, Instant now) {
        var visit = new Visit();
        visit.id = UUID.randomUUID();
        visit.organizationId = organization;
        visit.at = request.at() == null ? now : request.at();
        visit.byUserId = by;
        visit.pitch = request.pitch();
        visit.answer = request.answer().name().toLowerCase(Locale.ROOT);
        visit.note = sealed;
        visit.nextVisitOn = request.nextVisitOn();
        visit.wasNextVisitOn = wasNextVisitOn;
        visit.createdAt = now;
        return visit;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    Instant at() {
        return at;
    }

    UUID byUserId() {
        return byUserId;
    }

    String pitch() {
        return pitch;
    }

    LogVisit.Answer answer() {
        return LogVisit.Answer.valueOf(answer.toUpperCase(Locale.ROOT));
    }

    byte[] note() {
        return note;
    }

    LocalDate nextVisitOn() {
        return nextVisitOn;
    }

    LocalDate wasNextVisitOn() {
        return wasNextVisitOn;
    }

    Instant createdAt() {
        return createdAt;
    }
}
