package org.vecindad.contacts.checkin;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.keeping.CareWords;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.KeptPeople;
import org.vecindad.contacts.need.OpeningNeeds;
import org.vecindad.contacts.person.PersonCard;
import org.vecindad.contacts.search.PersonRow;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts today's list together: who, how to reach them, and what was said last time. */
@Singleton
class ListingDue {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final DueCheckIns due;
    private final CheckIns checkIns;
    private final OpeningNeeds needs;
    private final KeptPeople people;
    private final Consents consents;
    private final CareWords words;
    private final AuditTrail audit;

    ListingDue(AgroalDataSource database, CurrentGrants current, DueCheckIns due, CheckIns checkIns, OpeningNeeds needs, KeptPeople people,
               Consents consents, CareWords words, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.due = due;
        this.checkIns = checkIns;
        this.needs = needs;
        this.people = people;
        this.consents = consents;
        this.words = words;
        this.audit = audit;
    }

    Page<DueView> list(DueQuery asked, boolean count) throws SQLException {
        var found = due.find(asked);
        try (var connection = database.getConnection()) {
            var cards = cards(connection, found);
            var last = last(found);
            var opened = words.of(found.stream().map(CheckInPlan::personId).toList());
            var page = Page.of(found, asked.count() - 1, plan -> view(plan, cards, last, opened, asked.today()), DueQuery::cursor, count ? due.count(asked) : null);
            var filter = Map.of("whose", asked.whose().name().toLowerCase(java.util.Locale.ROOT));
            audit.write(connection, current.caller(), new Look(Look.Action.CHECK_INS_LISTED, null, filter, page.items().size()));
            return page;
        }
    }

    private Map<UUID, PersonCard> cards(Connection connection, List<CheckInPlan> plans) throws SQLException {
        var ids = plans.stream().map(CheckInPlan::personId).distinct().toList();
        var silent = consents.notToCall(connection, ids);
        return people.of(connection, ids, false).stream().collect(Collectors.toMap(Kept::id, person -> card(person, silent.contains(person.id()))));
    }

    private static PersonCard card(Kept person, boolean doNotCall) {
        return PersonCard.of(PersonRow.of(person.id(), person.version(), person.draft()), doNotCall);
    }

    private Map<UUID, CheckInView> last(List<CheckInPlan> plans) {
        var last = checkIns.lastOf(plans.stream().map(CheckInPlan::id).toList());
        var cameUp = needs.cameUpIn(last.values().stream().map(CheckIn::id).toList());
        var opened = words.of(last.values().stream().map(CheckIn::personId).toList());
        return last.values().stream().map(checkIn -> CheckInView.of(checkIn, cameUp.getOrDefault(checkIn.id(), List.of()), current.caller().userId(), opened))
                .collect(Collectors.toMap(CheckInView::planId, Function.identity()));
    }

    private static DueView view(CheckInPlan plan, Map<UUID, PersonCard> cards, Map<UUID, CheckInView> last, CareWords.Opened words, LocalDate asked) {
        var today = asked == null ? plan.bestTime().dayOf(Instant.now()) : asked;
        return new DueView(plan.id(), cards.get(plan.personId()), PlanView.of(plan, true, words), plan.nextOn().isBefore(today), plan.missed(),
                plan.bestTime().begins(today), plan.bestTime().ends(today), last.get(plan.id()));
    }
}
