package org.vecindad.contacts.outreach.calllist;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.KeptPeople;
import org.vecindad.contacts.keeping.Standing;
import org.vecindad.contacts.search.PeopleIndex;
import org.vecindad.contacts.search.PeopleQuery;
import org.vecindad.contacts.search.PersonRow;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers who is meant, among those the caller sees at this moment, and who of them can be called. */
@Singleton
class ChoosingPeople {

    static final int MOST = 1000;

    private final CurrentGrants current;
    private final PeopleIndex index;
    private final KeptPeople people;
    private final Consents consents;
    private final SmartLists lists;

    ChoosingPeople(CurrentGrants current, PeopleIndex index, KeptPeople people, Consents consents, SmartLists lists) {
        this.current = current;
        this.index = index;
        this.people = people;
        this.consents = consents;
        this.lists = lists;
    }

    /** In the order in which they will be called. */
    record Chosen(List<UUID> people, LeftOut leftOut) {
    }

    Chosen among(Connection connection, UUID committee, MakeCallList.People wanted) throws SQLException {
        if (!wanted.saidOnce()) {
            throw ProblemException.invalid("/people", "say_one", "say one of committee_members, person_ids, filter and segment_id");
        }
        if (wanted.personIds() != null) {
            return callable(connection, new LinkedHashSet<>(wanted.personIds()));
        }
        Set<UUID> meant = wanted.segmentId() != null ? new LinkedHashSet<>(lists.people(connection, wanted.segmentId(), MOST + 1))
                : wanted.filter() != null ? matching(wanted.filter()) : members(connection, committee);
        if (meant.size() > MOST) {
            throw new ProblemException(CallListProblem.CALL_LIST_TOO_LONG);
        }
        return callable(connection, meant);
    }

    private Set<UUID> matching(MakeCallList.Filter filter) {
        var found = index.find(new PeopleQuery(Scope.of(current.get()), filter.q(), filter.tag(), filter.language(), filter.postalCode(), filter.committeeId(),
                MOST + 1, null, false));
        return found.rows().stream().map(PersonRow::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<UUID> members(Connection connection, UUID committee) throws SQLException {
        try (var select = connection.prepareStatement("""
                select distinct s.person_id from sight s join person p on p.id = s.person_id and p.standing = 'active'
                 where s.viewer_id = ? and s.reason = 'member' and (s.until is null or s.until > now()) limit ?""")) {
            select.setObject(1, committee);
            select.setInt(2, MOST + 1);
            var members = new LinkedHashSet<UUID>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    members.add(row.getObject(1, UUID.class));
                }
            }
            return members;
        }
    }

    // Row-level security says once more who is seen.
    private Chosen callable(Connection connection, Set<UUID> meant) throws SQLException {
        Map<UUID, Kept> known = people.of(connection, meant, false).stream().filter(person -> person.standing() == Standing.ACTIVE)
                .collect(Collectors.toMap(Kept::id, Function.identity()));
        var silent = consents.notToCall(connection, known.keySet());
        var chosen = new ArrayList<UUID>();
        int noPhone = 0;
        for (var id : meant) {
            var person = known.get(id);
            if (person == null || silent.contains(id)) {
                continue;
            }
            if (person.draft().phonesToCall().isEmpty()) {
                noPhone++;
            } else {
                chosen.add(id);
            }
        }
        return new Chosen(chosen, new LeftOut(noPhone, silent.size(), meant.size() - known.size()));
    }
}
