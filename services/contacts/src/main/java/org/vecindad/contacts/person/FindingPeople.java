package org.vecindad.contacts.person;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.audit.Look.Action;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.intake.Folding;
import org.vecindad.contacts.keeping.KeptPeople;
import org.vecindad.contacts.revealing.ContactBudget;
import org.vecindad.contacts.search.Found;
import org.vecindad.contacts.search.PeopleIndex;
import org.vecindad.contacts.search.PeopleQuery;
import org.vecindad.contacts.search.PersonRow;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists people from the index, and lets PostgreSQL confirm each row, as the caller, before it leaves. */
@Singleton
public class FindingPeople {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final PeopleIndex index;
    private final KeptPeople people;
    private final Consents consents;
    private final ContactBudget budget;
    private final AuditTrail audit;

    FindingPeople(AgroalDataSource database, CurrentGrants current, PeopleIndex index, KeptPeople people, Consents consents,
                  ContactBudget budget, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.index = index;
        this.people = people;
        this.consents = consents;
        this.budget = budget;
        this.audit = audit;
    }

    Page<PersonRow> find(PeopleQuery asked, Details details) throws SQLException {
        return confirmed(index.find(asked), Look.over(Action.PEOPLE_LISTED, filter(asked, details)));
    }

    List<PersonCard> cards(Collection<UUID> ids) throws SQLException {
        return cards(ids, Look.over(Action.CARDS_SHOWN, Map.of()));
    }

    /** Cards in the order asked for; whoever the caller may not see is absent. */
    public List<PersonCard> cards(Collection<UUID> ids, Look look) throws SQLException {
        try (var connection = database.getConnection()) {
            var rows = confirmed(connection, ids, index.rows(ids), look);
            var silent = consents.notToCall(connection, rows.stream().map(PersonRow::id).toList());
            return rows.stream().map(row -> PersonCard.of(row, silent.contains(row.id()))).toList();
        }
    }

    /** Rows of people in the order of their ids as asked for; whoever the caller may not see is absent. */
    public List<PersonRow> rows(Collection<UUID> ids, Look look) throws SQLException {
        try (var connection = database.getConnection()) {
            return confirmed(connection, ids, index.rows(ids), look);
        }
    }

    /** A page that the index found for some other search, confirmed. */
    public Page<PersonRow> confirmed(Found found, Look look) throws SQLException {
        try (var connection = database.getConnection()) {
            var rows = confirmed(connection, found.rows().stream().map(PersonRow::id).toList(), found.rows(), look);
            return new Page<>(rows, found.next(), found.total());
        }
    }

    // What the index has in another version than the table (another replica wrote a moment ago) is read from the table.
    private List<PersonRow> confirmed(Connection connection, Collection<UUID> ids, List<PersonRow> rows, Look look) throws SQLException {
        var caller = current.caller();
        var witnessed = audit.witness(connection, caller, look, ids, budget.counts(caller));
        var known = rows.stream().filter(row -> witnessed.containsKey(row.id()) && witnessed.get(row.id()).version() == row.version())
                .collect(Collectors.toMap(PersonRow::id, Function.identity(), (one, same) -> one));
        var stale = new ArrayList<>(witnessed.keySet());
        stale.removeAll(known.keySet());
        for (var kept : people.of(connection, stale, false)) {
            known.put(kept.id(), PersonRow.of(kept.id(), kept.version(), kept.draft()));
        }
        var found = ids.stream().distinct().map(known::get).filter(Objects::nonNull);
        // a partner reads a remark only where it opens whom it brought in
        return withinBudget(caller, (caller.partner() ? found.map(PersonRow::withoutWords) : found).toList(), witnessed);
    }

    // Beyond the budget the names are still there: whoever needs one of them opens that one.
    private List<PersonRow> withinBudget(Caller caller, List<PersonRow> rows, Map<UUID, AuditTrail.Witnessed> witnessed) {
        var outside = rows.stream().filter(row -> row.showsContact() && witnessed.get(row.id()).outsider()).map(PersonRow::id).toList();
        if (outside.isEmpty()) {
            return rows;
        }
        var withheld = new HashSet<>(outside);
        withheld.removeAll(budget.among(caller, outside));
        return withheld.isEmpty() ? rows : rows.stream().map(row -> withheld.contains(row.id()) ? row.withoutContact() : row).toList();
    }

    private Map<String, String> filter(PeopleQuery asked, Details details) {
        var filter = new HashMap<String, String>();
        if (asked.text() != null && !asked.text().isBlank()) {
            filter.put("q", audit.digest(Folding.fold(asked.text())));
        }
        put(filter, "tag", asked.tag() == null ? null : audit.digest(Folding.fold(asked.tag())));
        put(filter, "language", asked.language() == null ? null : Folding.fold(asked.language()));
        put(filter, "postal_code", asked.postalCode() == null ? null : audit.digest(asked.postalCode()));
        put(filter, "committee_id", Objects.toString(asked.committee(), null));
        details.normal().forEach((kind, normal) -> filter.put(kind.word(), audit.digest(normal)));
        if (asked.after() != null) {
            filter.put("page", "next");
        }
        return filter;
    }

    private static void put(Map<String, String> filter, String name, String value) {
        if (value != null) {
            filter.put(name, value);
        }
    }
}
