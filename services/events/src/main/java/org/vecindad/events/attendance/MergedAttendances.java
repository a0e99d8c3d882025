package org.vecindad.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Remembers what attendances were before a merge, and gives them back when it is undone. The people and their events are locked already. */
@ApplicationScoped
class MergedAttendances {

    private static final String MOVED = "INSERT INTO merged_attendance (person_id, survivor_id, event_id, attendance_id, folded) VALUES (?, ?, ?, ?, false)";
    private static final String FOLDED = """
        INSERT INTO merged_attendance (person_id, survivor_id, event_id, attendance_id, folded, status, waiting_since, checked_in_at, created_at,
            other_status, other_waiting_since, other_checked_in_at, other_version_after)
        SELECT own.person_id, other.person_id, own.event_id, other.id, true, own.status, own.waiting_since, own.checked_in_at, own.created_at,
            other.status, other.waiting_since, other.checked_in_at, other.version + ?
        FROM attendance own, attendance other WHERE own.id = ? AND other.id = ?""";
    private static final String OF_THESE = "SELECT DISTINCT %s FROM merged_attendance WHERE person_id = ANY (?) ORDER BY 1";
    // the survivor may have been merged further, and the news that this was undone may come later
    private static final String BACK = """
        WITH RECURSIVE went (at) AS (SELECT m.survivor_id FROM merged_attendance m WHERE m.id = ?
            UNION SELECT known.merged_into FROM went JOIN known_person known ON known.id = went.at AND known.standing = 'merged')
        UPDATE attendance SET person_id = was.person_id, version = attendance.version + 1, updated_at = now()
        FROM merged_attendance was WHERE was.id = ? AND attendance.id = was.attendance_id AND attendance.person_id IN (SELECT at FROM went)
        RETURNING attendance.id, attendance.version, attendance.event_id, attendance.person_id, attendance.status""";
    private static final String AS_IT_WAS = """
        UPDATE attendance SET status = was.other_status, waiting_since = was.other_waiting_since, checked_in_at = was.other_checked_in_at,
            version = attendance.version + 1, updated_at = now()
        FROM merged_attendance was WHERE was.id = ? AND attendance.id = was.attendance_id AND attendance.version = was.other_version_after
            AND (attendance.status, attendance.waiting_since, attendance.checked_in_at) IS DISTINCT FROM (was.other_status, was.other_waiting_since, was.other_checked_in_at)
        RETURNING attendance.id, attendance.version, attendance.event_id, attendance.person_id, attendance.status""";
    // under a new id: the old one is erased from the topic. Was the seat given away meanwhile, they wait from when they signed up:
    // first in line, but nobody who was called in loses a seat and no room is booked beyond its walls
    private static final String ANEW = """
        INSERT INTO attendance (id, version, event_id, person_id, status, waiting_since, checked_in_at, created_at, updated_at)
        SELECT gen_random_uuid(), 1, event_id, person_id, CASE WHEN waits THEN 'waiting' ELSE status END,
            CASE WHEN waits THEN created_at ELSE waiting_since END, checked_in_at, created_at, now()
        FROM (SELECT was.*, was.status IN ('registered', 'confirmed') AND event.state <> 'cancelled' AND event.ends_at >= now()
                AND event.capacity <= (SELECT count(*) FROM attendance a
                    WHERE a.event_id = was.event_id AND a.status IN ('registered', 'confirmed', 'attended', 'no_show')) IS TRUE AS waits
            FROM merged_attendance was JOIN event ON event.id = was.event_id WHERE was.id = ?) AS back
        ON CONFLICT (event_id, person_id) DO NOTHING
        RETURNING id, version, event_id, person_id, status""";

    void moved(Connection connection, UUID person, UUID survivor, UUID event, UUID attendance) throws SQLException {
        try (var insert = connection.prepareStatement(MOVED)) {
            insert.setObject(1, person);
            insert.setObject(2, survivor);
            insert.setObject(3, event);
            insert.setObject(4, attendance);
            insert.executeUpdate();
        }
    }

    /** Before either is written. */
    void folded(Connection connection, UUID own, UUID into, boolean changed) throws SQLException {
        try (var insert = connection.prepareStatement(FOLDED)) {
            insert.setInt(1, changed ? 1 : 0);
            insert.setObject(2, own);
            insert.setObject(3, into);
            insert.executeUpdate();
        }
    }

    /** Of these people, those of whom something was merged. */
    List<UUID> mergedAmong(Connection connection, Collection<UUID> people) throws SQLException {
        return people.isEmpty() ? List.of() : ids(connection, "person_id", people);
    }

    /** Of these people, those who are there again: an old fact does not undo a newer merge. */
    List<UUID> back(Connection connection, Collection<UUID> people) throws SQLException {
        var merged = mergedAmong(connection, people);
        if (merged.isEmpty()) {
            return merged;
        }
        try (var select = connection.prepareStatement("SELECT id FROM known_person WHERE id = ANY (?) AND standing IN ('merged', 'erased')")) {
            select.setArray(1, connection.createArrayOf("uuid", merged.toArray()));
            var there = new ArrayList<>(merged);
            var rows = select.executeQuery();
            while (rows.next()) {
                there.remove(rows.getObject(1, UUID.class));
            }
            return there;
        }
    }

    /** The events at which something goes back to them, in the order in which events are locked. */
    List<UUID> events(Connection connection, Collection<UUID> people) throws SQLException {
        return ids(connection, "event_id", people);
    }

    List<AttendanceFact> giveBack(Connection connection, Collection<UUID> people) throws SQLException {
        var told = new ArrayList<AttendanceFact>();
        for (var was : all(connection, people)) {
            if (was.folded()) {
                write(connection, AS_IT_WAS, told, was.id());
                write(connection, ANEW, told, was.id());
            } else {
                write(connection, BACK, told, was.id(), was.id());
            }
        }
        forget(connection, people);
        return told;
    }

    void forget(Connection connection, Collection<UUID> people) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM merged_attendance WHERE person_id = ANY (?) OR merged_at < now() - interval '31 days'")) {
            delete.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            delete.executeUpdate();
        }
    }

    private record Was(long id, boolean folded) {
    }

    private static List<Was> all(Connection connection, Collection<UUID> people) throws SQLException {
        try (var select = connection.prepareStatement("SELECT id, folded FROM merged_attendance WHERE person_id = ANY (?) ORDER BY id")) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            var all = new ArrayList<Was>();
            var rows = select.executeQuery();
            while (rows.next()) {
                all.add(new Was(rows.getLong(1), rows.getBoolean(2)));
            }
            return all;
        }
    }

    private static List<UUID> ids(Connection connection, String column, Collection<UUID> people) throws SQLException {
        try (var select = connection.prepareStatement(OF_THESE.formatted(column))) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            var ids = new ArrayList<UUID>();
            var rows = select.executeQuery();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private static void write(Connection connection, String sql, List<AttendanceFact> told, long... ids) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setLong(i + 1, ids[i]);
            }
            var rows = statement.executeQuery();
            while (rows.next()) {
                told.add(new AttendanceFact.Moved(state(rows)));
            }
        }
    }

    private static AttendanceFact.State state(ResultSet row) throws SQLException {
        return new AttendanceFact.State(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, UUID.class), row.getObject(4, UUID.class), AttendanceStatus.of(row.getString(5)));
    }
}
