package org.vecindad.contacts.outreach.calllist;

import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.outreach.OutreachPolicy;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The table of call lists, as far as the connection's caller may see it. */
@Singleton
public class CallLists {

    private static final String ROWS = "select id, version, committee_id, state, words, created_by, created_at from call_list where ";
    // What somebody said on their own page counts at once, whatever the list knows.
    private static final String COUNTS = """
            select call_list_id, found, count(*) from (
                select e.call_list_id, case
                       when e.state <> 'done' and\s""" + Consents.SILENT_P + """
                        then 'do_not_call'
                       when e.state <> 'done' and e.held_until > now() then 'with_callers'
                       else coalesce(e.outcome, 'to_call') end as found
                  from call_list_entry e join person p on p.id = e.person_id and p.standing = 'active'
                 where e.call_list_id = any (?) and\s""" + Sights.SEES_P + ") as entry group by call_list_id, found";

    private final Keyring keyring;

    CallLists(Keyring keyring) {
        this.keyring = keyring;
    }

    private record Sealed(CallList list, byte[] words) {
    }

    /** The key first: it commits by itself, and is swept if the list never comes to be. */
    void add(Connection connection, CallList list, List<UUID> people) throws SQLException {
        var key = keyring.create(list.id(), CallListWords.RETENTION);
        try (var insert = connection.prepareStatement("""
                insert into call_list (id, version, committee_id, state, words, created_by, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, list.id());
            insert.setLong(2, list.version());
            insert.setObject(3, list.committeeId());
            insert.setString(4, list.state().word());
            insert.setBytes(5, CallListWords.SEAL.seal(key, list.words()));
            insert.setObject(6, list.createdBy());
            insert.setTimestamp(7, Timestamp.from(list.createdAt()));
            insert.setTimestamp(8, Timestamp.from(list.createdAt()));
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement("""
                insert into call_list_entry (id, call_list_id, person_id, position)
                select gen_random_uuid(), ?, person, place from unnest(?::uuid[]) with ordinality as told (person, place)""")) {
            insert.setObject(1, list.id());
            insert.setArray(2, connection.createArrayOf("uuid", people.toArray()));
            insert.executeUpdate();
        }
    }

    void change(Connection connection, CallList list, Instant at) throws SQLException {
        try (var update = connection.prepareStatement("""
                update call_list set version = ?, state = ?, words = ?, updated_at = ?,
                       closed_at = case when ? = 'closed' then coalesce(closed_at, ?) end where id = ?""")) {
            update.setLong(1, list.version());
            update.setString(2, list.state().word());
            update.setBytes(3, CallListWords.SEAL.seal(keys(List.of(list.id())).get(list.id()), list.words()));
            update.setTimestamp(4, Timestamp.from(at));
            update.setString(5, list.state().word());
            update.setTimestamp(6, Timestamp.from(at));
            update.setObject(7, list.id());
            update.executeUpdate();
        }
    }

    /** @throws ProblemException 404 when there is none that this caller works with */
    public CallList seen(Connection connection, Grants grants, UUID id) throws SQLException {
        return one(connection, grants, id, "");
    }

    CallList toChange(Connection connection, Grants grants, UUID id) throws SQLException {
        return one(connection, grants, id, " for no key update");
    }

    /** The newest first, after one. */
    List<CallList> find(Connection connection, Grants grants, UUID committee, CallListState state, Instant before, UUID id, int count) throws SQLException {
        var after = before == null ? "" : " and (created_at, id) < (?, ?)";
        try (var select = connection.prepareStatement(ROWS + "(? or committee_id = any (?)) and (?::uuid is null or committee_id = ?::uuid) and (?::text is null or state = ?)"
                + after + " order by created_at desc, id desc limit ?")) {
            int at = 1;
            select.setBoolean(at++, grants.everything());
            select.setArray(at++, connection.createArrayOf("uuid", grants.viewers().toArray()));
            select.setObject(at++, committee);
            select.setObject(at++, committee);
            select.setString(at++, state == null ? null : state.word());
            select.setString(at++, state == null ? null : state.word());
            if (before != null) {
                select.setTimestamp(at++, Timestamp.from(before));
                select.setObject(at++, id);
            }
            select.setInt(at, count);
            return opened(select);
        }
    }

    Map<UUID, Progress> progress(Connection connection, Grants grants, Collection<UUID> lists) throws SQLException {
        try (var select = connection.prepareStatement(COUNTS)) {
            select.setArray(1, connection.createArrayOf("uuid", lists.toArray()));
            Sights.ask(select, 2, grants);
            var counts = new HashMap<UUID, Map<String, Integer>>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    counts.computeIfAbsent(row.getObject(1, UUID.class), list -> new HashMap<>()).put(row.getString(2), row.getInt(3));
                }
            }
            return lists.stream().collect(Collectors.toMap(list -> list, list -> Progress.of(counts.getOrDefault(list, Map.of()))));
        }
    }

    private CallList one(Connection connection, Grants grants, UUID id, String how) throws SQLException {
        try (var select = connection.prepareStatement(ROWS + "id = ?" + how)) {
            select.setObject(1, id);
            return opened(select).stream().filter(list -> OutreachPolicy.worksFor(grants, list.committeeId())).findFirst()
                    .orElseThrow(ProblemException::unknownOrUnshared);
        }
    }

    private Map<UUID, DataKey> keys(Collection<UUID> lists) {
        return keyring.openAll(lists, CallListWords.RETENTION);
    }

    // A list whose key is gone is on its way out.
    private List<CallList> opened(PreparedStatement select) throws SQLException {
        var rows = new ArrayList<Sealed>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new Sealed(read(row), row.getBytes(5)));
            }
        }
        var keys = keys(rows.stream().map(row -> row.list().id()).toList());
        return rows.stream().filter(row -> keys.containsKey(row.list().id())).map(row -> {
            var list = row.list();
            return new CallList(list.id(), list.version(), list.committeeId(), list.state(), CallListWords.SEAL.open(keys.get(list.id()), row.words()),
                    list.createdBy(), list.createdAt());
        }).toList();
    }

    private static CallList read(ResultSet row) throws SQLException {
        return new CallList(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, UUID.class), CallListState.of(row.getString(4)), null,
                row.getObject(6, UUID.class), row.getTimestamp(7).toInstant());
    }
}
