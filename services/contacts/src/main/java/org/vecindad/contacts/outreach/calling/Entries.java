package org.vecindad.contacts.outreach.calling;

import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of entries, as far as the connection's caller may see the list and the person. */
@Singleton
class Entries {

    private static final String ROWS = """
            select e.id, e.person_id, e.position, e.state, e.outcome, e.tries, e.due_at, e.held_by, coalesce(e.held_until > now() and e.state <> 'done', false),
                   e.held_until, e.state <> 'done' and\s""" + Consents.SILENT_P + """
              from call_list_entry e join person p on p.id = e.person_id and p.standing = 'active'
             where e.call_list_id = ? and\s""" + Sights.SEES_P;

    /** Of one list, in the order of the line; after one. */
    List<Entry> of(Connection connection, Grants grants, UUID list, int after, int count) throws SQLException {
        try (var select = connection.prepareStatement(ROWS + " and e.position > ? order by e.position limit ?")) {
            int at = ask(select, grants, list);
            select.setInt(at++, after);
            select.setInt(at, count);
            return read(select);
        }
    }

    /** Locked until the transaction ends. */
    Optional<Entry> toChange(Connection connection, Grants grants, UUID list, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(ROWS + " and e.id = ? for no key update of e")) {
            select.setObject(ask(select, grants, list), id);
            return read(select).stream().findFirst();
        }
    }

    /** What a caller has now, and may still call; in the order in which it was handed out. */
    List<Entry> heldBy(Connection connection, Grants grants, UUID list, Hold as) throws SQLException {
        try (var select = connection.prepareStatement(ROWS + """
                 and e.held_by = ? and e.held_as = ? and e.held_until > now() and e.state <> 'done' and not\s""" + Consents.SILENT_P + """
                 order by e.skipped_at nulls first, e.state = 'call_back' desc, e.tries = 0 desc, e.due_at nulls first, e.position for no key update of e""")) {
            int at = ask(select, grants, list);
            select.setObject(at++, grants.caller().userId());
            select.setString(at, as.word());
            return read(select);
        }
    }

    /**
     * Who is next: due call-backs, then who was never called, then who was not reached; whoever was skipped comes last. The
     * entries and the people are locked, so that nobody else takes them meanwhile, from this list or another.
     *
     * @param wait whether to wait for who is locked just now, instead of passing them over
     */
    List<Entry> next(Connection connection, Grants grants, UUID list, Collection<UUID> but, int count, boolean wait) throws SQLException {
        try (var select = connection.prepareStatement(ROWS + """
                 and e.state <> 'done' and (e.held_until is null or e.held_until <= now()) and (e.due_at is null or e.due_at <= now())
                 and e.id <> all (?) and e.person_id <> all ((select people_with_callers())::uuid[]) and not\s""" + Consents.SILENT_P + """
                 order by e.skipped_at nulls first, e.state = 'call_back' desc, e.tries = 0 desc, e.due_at nulls first, e.position
                 limit ? for no key update of e, p""" + (wait ? "" : " skip locked"))) {
            int at = ask(select, grants, list);
            select.setArray(at++, connection.createArrayOf("uuid", but.toArray()));
            select.setInt(at, count);
            return read(select);
        }
    }

    /** Hands out those of the locked entries whose people are with nobody, as a new look at the table says. Returns which. */
    List<UUID> hold(Connection connection, Collection<UUID> ids, UUID by, Hold as) throws SQLException {
        try (var update = connection.prepareStatement("""
                update call_list_entry set held_by = ?, held_as = ?, held_until = now() + ? * interval '1 second'
                 where id = any (?) and person_id <> all ((select people_with_callers())::uuid[]) returning id""")) {
            set(update, connection, ids, by, as);
            return ids(update);
        }
    }

    /** A turn that is asked for again begins again. */
    void renew(Connection connection, UUID id, UUID by, Hold as) throws SQLException {
        try (var update = connection.prepareStatement("""
                update call_list_entry set held_by = ?, held_as = ?, held_until = now() + ? * interval '1 second' where id = any (?)""")) {
            set(update, connection, List.of(id), by, as);
            update.executeUpdate();
        }
    }

    /** Gives back all that a caller has of a list, in one way. */
    void release(Connection connection, UUID list, UUID by, Hold as) throws SQLException {
        try (var update = connection.prepareStatement("""
                update call_list_entry set held_by = null, held_as = null, held_until = null where call_list_id = ? and held_by = ? and held_as = ?""")) {
            update.setObject(1, list);
            update.setObject(2, by);
            update.setString(3, as.word());
            update.executeUpdate();
        }
    }

    /** Gives one back, to the end of the line. */
    void skip(Connection connection, UUID id) throws SQLException {
        change(connection, "held_by = null, held_as = null, held_until = null, skipped_at = clock_timestamp()", id);
    }

    /** Somebody whose last number of theirs went since the list was made. */
    void withoutPhone(Connection connection, UUID id) throws SQLException {
        change(connection, "state = 'done', outcome = 'no_phone', due_at = null, held_by = null, held_as = null, held_until = null", id);
    }

    void lock(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement("select 1 from call_list_entry where id = ? for no key update")) {
            select.setObject(1, id);
            select.executeQuery().close();
        }
    }

    /** What has become of it; nobody holds it any more. */
    void follow(Connection connection, UUID id, Course course) throws SQLException {
        try (var update = connection.prepareStatement("""
                update call_list_entry set state = ?, outcome = ?, tries = ?, due_at = ?, skipped_at = null, held_by = null, held_as = null, held_until = null
                 where id = ?""")) {
            update.setString(1, course.state().word());
            update.setString(2, course.outcome() == null ? null : course.outcome().word());
            update.setInt(3, course.tries());
            update.setTimestamp(4, course.dueAt() == null ? null : Timestamp.from(course.dueAt()));
            update.setObject(5, id);
            update.executeUpdate();
        }
    }

    /** One caller at a time takes from a list: two taps of one thumb are one turn. */
    void oneAtATime(Connection connection, UUID list, UUID caller) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "turn|" + list + "|" + caller);
            lock.executeQuery().close();
        }
    }

    private static void change(Connection connection, String how, UUID id) throws SQLException {
        try (var update = connection.prepareStatement("update call_list_entry set " + how + " where id = ?")) {
            update.setObject(1, id);
            update.executeUpdate();
        }
    }

    private static void set(PreparedStatement update, Connection connection, Collection<UUID> ids, UUID by, Hold as) throws SQLException {
        update.setObject(1, by);
        update.setString(2, as.word());
        update.setLong(3, as.lasts().toSeconds());
        update.setArray(4, connection.createArrayOf("uuid", ids.toArray()));
    }

    private static int ask(PreparedStatement select, Grants grants, UUID list) throws SQLException {
        select.setObject(1, list);
        return Sights.ask(select, 2, grants);
    }

    private static List<UUID> ids(PreparedStatement update) throws SQLException {
        try (var row = update.executeQuery()) {
            var ids = new ArrayList<UUID>();
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private static List<Entry> read(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            var entries = new ArrayList<Entry>();
            while (row.next()) {
                var due = row.getTimestamp(7);
                var until = row.getTimestamp(10);
                entries.add(new Entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3), EntryState.of(row.getString(4)), row.getString(5),
                        row.getInt(6), due == null ? null : due.toInstant(), row.getObject(8, UUID.class), row.getBoolean(9),
                        until == null ? null : until.toInstant(), row.getBoolean(11)));
            }
            return entries;
        }
    }
}
