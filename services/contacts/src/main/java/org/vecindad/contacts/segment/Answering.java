package org.vecindad.contacts.segment;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.person.FindingPeople;
import org.vecindad.contacts.search.PeopleIndex;
import org.vecindad.contacts.search.PersonRow;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Answers who matches, among those whom the caller sees at this moment. */
@Singleton
class Answering {

    private static final int FIRST_FEW = 5;

    private final CurrentGrants current;
    private final PeopleIndex index;
    private final FindingPeople finding;
    private final AuditTrail audit;

    Answering(CurrentGrants current, PeopleIndex index, FindingPeople finding, AuditTrail audit) {
        this.current = current;
        this.index = index;
        this.finding = finding;
        this.audit = audit;
    }

    Page<PersonRow> people(Connection connection, Segment segment, int limit, String cursor, boolean count) throws SQLException {
        var found = index.find(scope(), Meaning.of(segment.words().definition(), connection, current.get()), limit, cursor, count);
        var filter = new HashMap<>(Map.of("segment_id", segment.id().toString()));
        if (cursor != null) {
            filter.put("page", "next");
        }
        return finding.confirmed(found, Look.over(Look.Action.PEOPLE_LISTED, filter));
    }

    CountView count(Connection connection, Definition definition) throws SQLException {
        var found = index.find(scope(), Meaning.of(definition, connection, current.get()), FIRST_FEW, null, true);
        var look = Look.over(Look.Action.PEOPLE_LISTED, Map.of("definition", audit.digest(definition.toString())));
        return new CountView(found.total(), finding.confirmed(found, look).items());
    }

    private Scope scope() {
        return Scope.of(current.get());
    }
}
