package org.vecindad.contacts.person;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.sight.SightPolicy;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Puts a person's story together; what a reader may not see of it is left out, not blanked. */
@Singleton
class Timelines {

    private static final String MEMBERSHIPS = """
            select m.committee_id, c.name, m.role, m.since, m.ended from known_membership m
              left join known_committee c on c.id = m.committee_id where m.person_id = ?""";
    private static final String ATTENDANCES = """
            select a.event_id, e.title::text, e.starts_at, a.status, a.since, e.visibility, e.host_committee_ids
              from known_attendance a join known_event e on e.id = a.event_id where a.person_id = ?""";

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final Consents consents;
    private final List<Chapter> chapters;

    Timelines(AgroalDataSource database, CurrentGrants current, Consents consents, @All List<Chapter> chapters) {
        this.database = database;
        this.current = current;
        this.consents = consents;
        this.chapters = chapters;
    }

    /** The newest first. */
    List<TimelineEntry> of(Kept person) throws SQLException {
        var entries = new ArrayList<TimelineEntry>();
        entries.add(TimelineEntry.added(person.createdAt()));
        try (var connection = database.getConnection()) {
            addConsents(connection, person.id(), entries);
            addMemberships(connection, person.id(), entries);
            addAttendances(connection, person.id(), entries);
            for (var chapter : chapters) {
                entries.addAll(chapter.of(connection, person.id()));
            }
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
        var reader = SightPolicy.Reader.of(current.get());
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
        var reader = SightPolicy.Reader.of(current.get());
        try (var rows = select(connection, ATTENDANCES, person)) {
            while (rows.next()) {
                if (SightPolicy.mayKnowOf(rows.getString(6), List.of((UUID[]) rows.getArray(7).getArray()), reader)) {
                    entries.add(TimelineEntry.attendance(time(rows, 5), rows.getObject(1, UUID.class), rows.getString(2), time(rows, 3), rows.getString(4)));
                }
            }
        }
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
