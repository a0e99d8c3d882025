package org.vecindad.contacts.person;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.sight.CommitteeScope;
import org.vecindad.contacts.sight.Scope;
import org.vecindad.contacts.sight.SightPolicy;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts a person's story together; what a reader may not see of it is left out, not blanked. */
@Singleton
class Timelines {

    private static final Set<String> COALITION_ROLES = Set.of("organizer", "admin", "dispatcher", "legal");
    private static final String MEMBERSHIPS = """
            select m.committee_id, c.name, m.role, m.since, m.ended from known_membership m
              left join known_committee c on c.id = m.committee_id where m.person_id = ?""";
    private static final String ATTENDANCES = """
            select a.event_id, e.title::text, e.starts_at, a.status, a.since, e.visibility, e.host_committee_ids
              from known_attendance a join known_event e on e.id = a.event_id where a.person_id = ?""";

    private static final String CHECK_INS = """
            select c.at, c.outcome, p.channel from check_in c join check_in_plan p on p.id = c.plan_id where c.person_id = ? and\s"""
            + CommitteeScope.over("p");
    private static final String NEEDS = "select n.created_at, n.kind, n.state from support_need n where n.person_id = ? and " + CommitteeScope.over("n");

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final Consents consents;

    Timelines(AgroalDataSource database, CurrentGrants current, Consents consents) {
        this.database = database;
        this.current = current;
        this.consents = consents;
    }

    /** The newest first. */
    List<TimelineEntry> of(Kept person) throws SQLException {
        var entries = new ArrayList<TimelineEntry>();
        entries.add(TimelineEntry.added(person.createdAt()));
        try (var connection = database.getConnection()) {
            addConsents(connection, person.id(), entries);
            addMemberships(connection, person.id(), entries);
            addAttendances(connection, person.id(), entries);
            addCare(connection, person.id(), entries);
        }
        entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return entries;
    }

    private void addConsents(Connection connection, UUID person, List<TimelineEntry> entries) throws SQLException {
        for (var consent : consents.of(connection, person)) {
            entries.add(TimelineEntry.consent(consent.givenAt(), "consented", consent.purpose(), consent.channel()));
            if (consent.withdrawnAt() != null) {
                entries.add(TimelineEntry.consent(consent.withdrawnAt(), "consent_withdrawn", consent.purpose(), consent.channel()));
            }
        }
    }

    // Which committees are seen is asked of row-level security and, beside it, of the policy.
    private void addMemberships(Connection connection, UUID person, List<TimelineEntry> entries) throws SQLException {
        var reader = reader(current.get());
        try (var rows = select(connection, MEMBERSHIPS, person)) {
            while (rows.next()) {
                var committee = rows.getObject(1, UUID.class);
                if (!reader.everything() && !reader.committees().contains(committee)) {
                    continue;
                }
                entries.add(TimelineEntry.membership(time(rows, 4), "joined", committee, rows.getString(2), rows.getString(3)));
                if (rows.getTimestamp(5) != null) {
                    entries.add(TimelineEntry.membership(time(rows, 5), "left", committee, rows.getString(2), rows.getString(3)));
                }
            }
        }
    }

    private void addAttendances(Connection connection, UUID person, List<TimelineEntry> entries) throws SQLException {
        var reader = reader(current.get());
        try (var rows = select(connection, ATTENDANCES, person)) {
            while (rows.next()) {
                if (SightPolicy.mayKnowOf(rows.getString(6), List.of((UUID[]) rows.getArray(7).getArray()), reader)) {
                    entries.add(TimelineEntry.attendance(time(rows, 5), rows.getObject(1, UUID.class), rows.getString(2), time(rows, 3), rows.getString(4)));
                }
            }
        }
    }

    // What a committee keeps about somebody is its own: a reader of another committee finds nothing of it.
    private void addCare(Connection connection, UUID person, List<TimelineEntry> entries) throws SQLException {
        try (var rows = selectInScope(connection, CHECK_INS, person)) {
            while (rows.next()) {
                entries.add(TimelineEntry.checkIn(time(rows, 1), rows.getString(2), rows.getString(3)));
            }
        }
        try (var rows = selectInScope(connection, NEEDS, person)) {
            while (rows.next()) {
                entries.add(TimelineEntry.need(time(rows, 1), rows.getString(2), rows.getString(3)));
            }
        }
    }

    private ResultSet selectInScope(Connection connection, String sql, UUID person) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.closeOnCompletion();
        select.setObject(1, person);
        CommitteeScope.bind(select, connection, 2, Scope.of(current.get()));
        return select.executeQuery();
    }

    private static SightPolicy.Reader reader(Grants grants) {
        var roles = new HashSet<>(grants.caller().roles());
        roles.retainAll(COALITION_ROLES);
        boolean coalition = !grants.caller().partner() && (!grants.committees().isEmpty() || !roles.isEmpty());
        return new SightPolicy.Reader(grants.everything(), coalition, grants.committees());
    }

    private static ResultSet select(Connection connection, String sql, UUID person) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.closeOnCompletion();
        select.setObject(1, person);
        return select.executeQuery();
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
