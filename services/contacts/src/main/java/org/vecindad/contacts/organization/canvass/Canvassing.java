package org.vecindad.contacts.organization.canvass;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.Look.Action;
import org.vecindad.contacts.organization.OrganizationLooks;
import org.vecindad.contacts.organization.OrganizationPolicy;
import org.vecindad.contacts.organization.OrganizationWords;
import org.vecindad.contacts.organization.OrganizationWords.Text;
import org.vecindad.contacts.organization.Organizations;
import org.vecindad.contacts.outreach.FreeText;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Logs visits and says where to go next: for leads and organizers. The day of the next visit stands with the organization. */
@Singleton
class Canvassing {

    private static final int LONGEST_PITCH = 60;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Organizations organizations;
    private final Visits visits;
    private final OrganizationWords words;
    private final OrganizationLooks looks;
    private final CurrentGrants current;

    Canvassing(Organizations organizations, Visits visits, OrganizationWords words, OrganizationLooks looks, CurrentGrants current) {
        this.organizations = organizations;
        this.visits = visits;
        this.words = words;
        this.looks = looks;
        this.current = current;
    }

    VisitView log(UUID id, LogVisit request) throws SQLException {
        var checked = checked(request);
        var organization = organizations.toChange(id);
        mustWork();
        var visit = Visit.of(id, checked, words.sealed(id, Text.VISIT_NOTE, checked.note()), organization.nextVisitOn(), current.caller().userId(), now());
        visits.persist(visit);
        organization.visitAgain(checked.nextVisitOn(), now());
        looks.at(Action.VISIT_LOGGED, id);
        return VisitView.of(visit, words.of(List.of(id)), current.caller().userId());
    }

    List<VisitView> of(UUID id, Instant before, UUID beforeId, int count) throws SQLException {
        organizations.seen(id);
        mustWork();
        var found = visits.before(id, before, beforeId, count);
        looks.over(Action.VISITS_READ, id, found.size());
        var opened = words.of(List.of(id));
        return found.stream().map(visit -> VisitView.of(visit, opened, current.caller().userId())).toList();
    }

    /** As if it had not been: the day of the next visit is again what it was, unless somebody was there since. */
    void takeBack(UUID id, UUID visitId) throws SQLException {
        var organization = organizations.toChange(id);
        mustWork();
        var visit = visits.findByIdOptional(visitId)
                .filter(each -> each.organizationId().equals(id) && OrganizationPolicy.mayTakeBack(current.get(), each.byUserId()))
                .orElseThrow(ProblemException::unknownOrUnshared);
        if (visits.last(id).filter(visit::equals).isPresent()) {
            organization.visitAgain(visit.wasNextVisitOn(), now());
        }
        visits.delete(visit);
        looks.at(Action.VISIT_TAKEN_BACK, id);
    }

    List<ToVisitView> next(LocalDate after, UUID afterId, int count) throws SQLException {
        if (!OrganizationPolicy.worksWithAll(current.get())) {
            return List.of();
        }
        var found = organizations.toVisit(after, afterId, count);
        var ids = found.stream().map(organization -> organization.id()).toList();
        looks.over(Action.VISITS_READ, null, found.size());
        var last = visits.lastOf(ids);
        var opened = words.of(last.keySet());
        return organizations.views(found).stream().map(organization -> new ToVisitView(organization.id(), organization,
                Optional.ofNullable(last.get(organization.id())).map(visit -> VisitView.of(visit, opened, current.caller().userId())).orElse(null))).toList();
    }

    private void mustWork() {
        if (!OrganizationPolicy.worksWithAll(current.get())) {
            throw ProblemException.unknownOrUnshared();
        }
    }

    private static LogVisit checked(LogVisit request) {
        var text = new FreeText();
        var pitch = text.checked("/pitch", request.pitch(), LONGEST_PITCH);
        var note = text.checked("/note", request.note(), FreeText.PAGES);
        if (request.at() != null && request.at().isAfter(now().plus(CLOCKS_DIFFER))) {
            text.flaw("/at", "in_the_future", "must not be after now");
        }
        text.refuse();
        return new LogVisit(request.answer(), pitch, note, request.nextVisitOn(), request.at());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
