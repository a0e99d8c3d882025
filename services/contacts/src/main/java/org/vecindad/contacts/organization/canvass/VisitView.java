package org.vecindad.contacts.organization.canvass;

import org.vecindad.contacts.organization.OrganizationWords;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A visit as the API shows it. */
record VisitView(UUID id, UUID organizationId, Instant at, UUID byUserId, boolean mine, String pitch, LogVisit.Answer answer, String note, LocalDate nextVisitOn,
                 Instant createdAt) {

    static VisitView of(Visit visit, OrganizationWords.Opened words, UUID reader) {
        return new VisitView(visit.id(), visit.organizationId(), visit.at(), visit.byUserId(), visit.byUserId().equals(reader), visit.pitch(), visit.answer(),
                words.text(visit.organizationId(), OrganizationWords.Text.VISIT_NOTE, visit.note()), visit.nextVisitOn(), visit.createdAt());
    }
}
