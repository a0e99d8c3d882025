package org.vecindad.contacts.own;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.KeptPeople;
import org.vecindad.contacts.keeping.Standing;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The caller's own record, and nobody else's: 404 for an account that is nobody yet. */
@Singleton
class OwnRecords {

    private static final String MEMBERSHIPS = """
            select m.committee_id, c.name, m.role, m.since, m.ended from known_membership m
              left join known_committee c on c.id = m.committee_id where m.user_id = vecindad_user() order by m.since, m.id""";
    private static final String ATTENDANCES = """
            select a.event_id, e.title::text, e.starts_at, a.status, a.since from known_attendance a
              left join known_event e on e.id = a.event_id where a.person_id = ? order by a.since, a.id""";

    private final AgroalDataSource database;
    private final KeptPeople people;

    OwnRecords(AgroalDataSource database, KeptPeople people) {
        this.database = database;
        this.people = people;
    }

    Kept open() throws SQLException {
        try (var connection = database.getConnection()) {
            return active(people.of(connection, List.of(enter(connection)), false));
        }
    }

    /** Locked until the transaction ends, with all that a change must not lose. */
    Kept toChange() throws SQLException {
        try (var connection = database.getConnection()) {
            return active(people.toChange(connection, List.of(enter(connection)), true));
        }
    }

    /** From here on row-level security shows this transaction the caller's own record. */
    private static UUID enter(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select vecindad_enter_own()"); var row = select.executeQuery()) {
            row.next();
            var own = row.getObject(1, UUID.class);
            if (own == null) {
                throw ProblemException.unknownOrUnshared();
            }
            return own;
        }
    }

    List<OwnCopyView.Membership> memberships(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(MEMBERSHIPS); var row = select.executeQuery()) {
            var memberships = new ArrayList<OwnCopyView.Membership>();
            while (row.next()) {
                memberships.add(new OwnCopyView.Membership(row.getObject(1, UUID.class), row.getString(2), row.getString(3), time(row, 4), time(row, 5)));
            }
            return memberships;
        }
    }

    List<OwnCopyView.Attendance> attendances(Connection connection, UUID person) throws SQLException {
        try (var select = connection.prepareStatement(ATTENDANCES)) {
            select.setObject(1, person);
            var attendances = new ArrayList<OwnCopyView.Attendance>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    attendances.add(new OwnCopyView.Attendance(row.getObject(1, UUID.class), row.getString(2), time(row, 3), row.getString(4), time(row, 5)));
                }
            }
            return attendances;
        }
    }

    private static java.time.Instant time(ResultSet row, int column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Kept active(Collection<Kept> found) {
        return found.stream().filter(person -> person.standing() == Standing.ACTIVE).findFirst().orElseThrow(ProblemException::unknownOrUnshared);
    }
}
