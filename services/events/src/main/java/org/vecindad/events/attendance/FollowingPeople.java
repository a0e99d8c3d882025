package org.vecindad.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.vecindad.chassis.facts.Outbox;

/**
 * Attendances of people who were erased or merged. The people are locked already; their events come next, in the order of their ids, as everywhere. What
 * is heard twice finds nothing left to do.
 */
@ApplicationScoped
class FollowingPeople {

    private static final String ATTENDED_EVENTS = "SELECT DISTINCT event_id FROM attendance WHERE person_id = ANY (?) ORDER BY event_id";
    private static final String LOCK_EVENT = "SELECT id FROM event WHERE id = ? FOR UPDATE";
    private static final String THEIRS = "SELECT id, version, event_id, person_id, status, waiting_since FROM attendance WHERE person_id = ANY (?) FOR UPDATE";
    private static final String AT_EVENT = "SELECT id, version, event_id, person_id, status, waiting_since FROM attendance WHERE event_id = ? AND person_id = ? FOR UPDATE";
    // a chain of merges ends where nobody was merged further; who was erased at its end is nobody
    private static final String SURVIVORS = """
        WITH RECURSIVE chain (start, at) AS (
            SELECT id, merged_into FROM known_person WHERE id = ANY (?) AND standing = 'merged'
            UNION SELECT chain.start, known.merged_into FROM chain JOIN known_person known ON known.id = chain.at AND known.standing = 'merged')
        SELECT start, at FROM chain WHERE at IS NOT NULL
            AND NOT EXISTS (SELECT FROM known_person known WHERE known.id = at AND known.standing IN ('merged', 'erased'))""";

    private record Row(UUID id, long version, UUID event, UUID person, AttendanceStatus status, Instant waitingSince) {

        static Row of(ResultSet row) throws SQLException {
            var waiting = row.getObject(6, OffsetDateTime.class);
            return new Row(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, UUID.class), row.getObject(4, UUID.class),
                AttendanceStatus.of(row.getString(5)), waiting == null ? null : waiting.toInstant());
        }

        /** Of two attendances of one person the one that says more stays; of two in the line the earlier. */
        boolean outranks(Row other) {
            if (status == AttendanceStatus.WAITING && other.status == AttendanceStatus.WAITING) {
                return waitingSince.isBefore(other.waitingSince);
            }
            return rank() > other.rank();
        }

        private int rank() {
            return switch (status) {
                case ATTENDED -> 5;
                case CONFIRMED -> 4;
                case REGISTERED -> 3;
                case WAITING -> 2;
                case NO_SHOW -> 1;
                case CANCELLED -> 0;
            };
        }

        AttendanceFact.State told(UUID whose, AttendanceStatus how) {
            return new AttendanceFact.State(id, version + 1, event, whose, how);
        }
    }

    private final FillingSeats seats;
    private final MergedAttendances merged;
    private final Outbox outbox;

    FollowingPeople(FillingSeats seats, MergedAttendances merged, Outbox outbox) {
        this.seats = seats;
        this.merged = merged;
        this.outbox = outbox;
    }

    void follow(Connection connection, List<UUID> gone) throws SQLException {
        var events = lockEvents(connection, gone);
        var survivors = survivors(connection, gone);
        merged.forget(connection, gone.stream().filter(person -> !survivors.containsKey(person)).toList());
        var told = new ArrayList<AttendanceFact>();
        for (var row : theirs(connection, gone)) {
            var survivor = survivors.get(row.person());
            if (survivor != null) {
                move(connection, row, survivor, told);
            } else {
                erase(connection, row, told);
            }
        }
        for (UUID event : events) {
            told.addAll(seats.promote(connection, event));
        }
        outbox.recordAll(connection, told);
    }

    /** A merge was undone: what came from these people goes back to them. */
    void giveBack(Connection connection, List<UUID> people) throws SQLException {
        var events = merged.events(connection, people);
        lock(connection, events);
        var told = merged.giveBack(connection, people);
        for (UUID event : events) {
            told.addAll(seats.promote(connection, event));
        }
        outbox.recordAll(connection, told);
    }

    private void move(Connection connection, Row row, UUID survivor, List<AttendanceFact> told) throws SQLException {
        var other = atEvent(connection, row.event(), survivor);
        if (other == null) {
            execute(connection, "UPDATE attendance SET person_id = ?, version = version + 1, updated_at = now() WHERE id = ?", survivor, row.id());
            told.add(new AttendanceFact.Moved(row.told(survivor, row.status())));
            merged.moved(connection, row.person(), survivor, row.event(), row.id());
            return;
        }
        merged.folded(connection, row.id(), other.id(), row.outranks(other));
        if (row.outranks(other)) {
            execute(connection, """
                UPDATE attendance SET version = attendance.version + 1, updated_at = now(), status = better.status,
                    waiting_since = better.waiting_since, checked_in_at = better.checked_in_at
                FROM attendance better WHERE attendance.id = ? AND better.id = ?""", other.id(), row.id());
            told.add(new AttendanceFact.Moved(other.told(survivor, row.status())));
        }
        erase(connection, row, told);
    }

    private static void erase(Connection connection, Row row, List<AttendanceFact> told) throws SQLException {
        execute(connection, "DELETE FROM attendance WHERE id = ?", row.id());
        told.add(new AttendanceFact.Erased(row.told(row.person(), row.status())));
    }

    private static TreeSet<UUID> lockEvents(Connection connection, List<UUID> people) throws SQLException {
        var events = new TreeSet<UUID>();
        try (var select = connection.prepareStatement(ATTENDED_EVENTS)) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            var rows = select.executeQuery();
            while (rows.next()) {
                events.add(rows.getObject(1, UUID.class));
            }
        }
        lock(connection, events);
        return events;
    }

    private static void lock(Connection connection, Collection<UUID> events) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK_EVENT)) {
            for (UUID event : events) {
                lock.setObject(1, event);
                lock.execute();
            }
        }
    }

    private static Map<UUID, UUID> survivors(Connection connection, List<UUID> people) throws SQLException {
        var survivors = new HashMap<UUID, UUID>();
        try (var select = connection.prepareStatement(SURVIVORS)) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            var rows = select.executeQuery();
            while (rows.next()) {
                survivors.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
            }
        }
        return survivors;
    }

    private static List<Row> theirs(Connection connection, List<UUID> people) throws SQLException {
        var theirs = new ArrayList<Row>();
        try (var select = connection.prepareStatement(THEIRS)) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            var rows = select.executeQuery();
            while (rows.next()) {
                theirs.add(Row.of(rows));
            }
        }
        return theirs;
    }

    private static Row atEvent(Connection connection, UUID event, UUID person) throws SQLException {
        try (var select = connection.prepareStatement(AT_EVENT)) {
            select.setObject(1, event);
            select.setObject(2, person);
            var rows = select.executeQuery();
            return rows.next() ? Row.of(rows) : null;
        }
    }

    private static void execute(Connection connection, String sql, UUID... ids) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setObject(i + 1, ids[i]);
            }
            statement.executeUpdate();
        }
    }
}
