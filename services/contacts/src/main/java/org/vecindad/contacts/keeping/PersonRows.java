package org.vecindad.contacts.keeping;

import org.vecindad.chassis.privacy.DataKey;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The SQL of a batch: one statement a table, whatever its size (COPY is closed to tables with row-level security). */
final class PersonRows {

    private static final String INSERT = """
            insert into person (id, version, standing, identity, note, added_by, created_at, updated_at, import_id, import_version)
            select id, 1, 'active', identity, note, ?, ?, ?, ?, ?
              from unnest(?::uuid[], ?::bytea[], ?::bytea[]) as told (id, identity, note)""";
    private static final String UPDATE = """
            update person set version = person.version + 1, identity = told.identity,
                   note = case when told.rewritten then told.note else person.note end, updated_at = ?
              from unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::bool[]) as told (id, identity, note, rewritten)
             where person.id = told.id""";
    private static final String ADD_HANDLES = """
            insert into person_handle (person_id, kind, digest)
            select * from unnest(?::uuid[], ?::text[], ?::bytea[]) on conflict do nothing""";

    record PersonHandle(UUID person, Handles.Handle handle) {
    }

    private final Connection connection;

    PersonRows(Connection connection) {
        this.connection = connection;
    }

    void insert(List<Plan.Added> added, Map<UUID, DataKey> identities, Map<UUID, DataKey> notes, Bringing bringing) throws SQLException {
        if (added.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, bringing.by());
            insert.setTimestamp(2, Timestamp.from(bringing.at()));
            insert.setTimestamp(3, Timestamp.from(bringing.at()));
            insert.setObject(4, bringing.importId());
            insert.setObject(5, bringing.importId() == null ? null : 1L, Types.BIGINT);
            insert.setArray(6, connection.createArrayOf("uuid", column(added, Plan.Added::id)));
            insert.setArray(7, bytes(added, person -> PersonSeal.identity(identities.get(person.id()), person.draft())));
            insert.setArray(8, bytes(added, person -> note(notes, person.id(), person.draft().note())));
            insert.executeUpdate();
        }
    }

    void update(List<Plan.Changed> changed, Map<UUID, DataKey> identities, Map<UUID, DataKey> notes, Instant at) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(UPDATE)) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setArray(2, connection.createArrayOf("uuid", column(changed, Plan.Changed::id)));
            update.setArray(3, bytes(changed, person -> PersonSeal.identity(identities.get(person.id()), person.draft())));
            update.setArray(4, bytes(changed, person -> person.noteChanged() ? note(notes, person.id(), person.draft().note()) : null));
            update.setArray(5, connection.createArrayOf("bool", column(changed, Plan.Changed::noteChanged)));
            update.executeUpdate();
        }
    }

    /**
     * Known people come in an import once more: who came by the same one is still only its own, who came by another one is no longer.
     * Returns those of the same one who changed.
     */
    Set<UUID> bringAgain(Set<UUID> known, UUID importId) throws SQLException {
        if (known.isEmpty() || importId == null) {
            return Set.of();
        }
        try (var update = connection.prepareStatement("""
                update person set import_version = case when import_id = ? and import_version = version - 1 then version else 0 end
                 where id = any (?) and import_version > 0 and (import_id <> ? or import_version <> version)
                returning id, import_id = ?""")) {
            update.setObject(1, importId);
            update.setArray(2, connection.createArrayOf("uuid", known.toArray()));
            update.setObject(3, importId);
            update.setObject(4, importId);
            var here = new HashSet<UUID>();
            try (var rows = update.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(2)) {
                        here.add(rows.getObject(1, UUID.class));
                    }
                }
            }
            return here;
        }
    }

    /** The next version of people of whom something else than their documents changed. */
    void next(List<UUID> people, Instant at) throws SQLException {
        if (people.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement("update person set version = version + 1, updated_at = ? where id = any (?)")) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setArray(2, connection.createArrayOf("uuid", people.toArray()));
            update.executeUpdate();
        }
    }

    void addHandles(List<PersonHandle> handles) throws SQLException {
        if (handles.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(ADD_HANDLES)) {
            insert.setArray(1, connection.createArrayOf("uuid", column(handles, PersonHandle::person)));
            insert.setArray(2, connection.createArrayOf("text", column(handles, handle -> handle.handle().kind())));
            insert.setArray(3, bytes(handles, handle -> handle.handle().digest()));
            insert.executeUpdate();
        }
    }

    void dropHandles(List<UUID> people) throws SQLException {
        if (people.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("delete from person_handle where person_id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            delete.executeUpdate();
        }
    }

    private static byte[] note(Map<UUID, DataKey> keys, UUID person, String note) {
        return note == null ? null : PersonSeal.note(keys.get(person), note);
    }

    private static <T> Object[] column(List<T> rows, Function<T, ?> value) {
        return rows.stream().map(value).toArray();
    }

    private <T> java.sql.Array bytes(List<T> rows, Function<T, byte[]> value) throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }
}
