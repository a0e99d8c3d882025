package org.vecindad.contacts.bulk;

import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The table of changes of many people, as far as the connection's caller may see it. */
@Singleton
class BulkActions {

    private static final String ROWS = """
            select id, version, kind, state, words, committee_id, segment_id, started_by, everything, viewers,
                   total, changed, already, not_shared, undone, kept, created_at, finished_at from bulk_action where\s""";

    private final Keyring keyring;

    BulkActions(Keyring keyring) {
        this.keyring = keyring;
    }

    private record Sealed(BulkAction action, byte[] words) {
    }

    /** The key first: it commits by itself, and is swept if the action never comes to be. */
    void add(Connection connection, BulkAction action, List<UUID> people) throws SQLException {
        var key = keyring.create(action.id(), BulkWords.RETENTION);
        try (var insert = connection.prepareStatement("""
                insert into bulk_action (id, version, kind, state, words, committee_id, segment_id, started_by, everything, viewers, total, not_shared, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, action.id());
            insert.setLong(2, action.version());
            insert.setString(3, action.kind().word());
            insert.setString(4, action.state().word());
            insert.setBytes(5, BulkWords.SEAL.seal(key, action.words()));
            insert.setObject(6, action.committeeId());
            insert.setObject(7, action.segmentId());
            insert.setObject(8, action.startedBy());
            insert.setBoolean(9, action.scope().everything());
            insert.setArray(10, connection.createArrayOf("uuid", action.scope().viewers().toArray()));
            insert.setInt(11, action.counts().total());
            insert.setInt(12, action.counts().notShared());
            insert.setTimestamp(13, Timestamp.from(action.createdAt()));
            insert.setTimestamp(14, Timestamp.from(action.createdAt()));
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement("""
                insert into bulk_target (id, bulk_action_id, person_id) select gen_random_uuid(), ?, person from unnest(?::uuid[]) as told (person)""")) {
            insert.setObject(1, action.id());
            insert.setArray(2, connection.createArrayOf("uuid", people.toArray()));
            insert.executeUpdate();
        }
    }

    /** @throws ProblemException 404 when there is none that this caller began; organizers see them all */
    BulkAction seen(Connection connection, Grants grants, UUID id) throws SQLException {
        return one(connection, grants, id, "");
    }

    BulkAction toChange(Connection connection, Grants grants, UUID id) throws SQLException {
        return one(connection, grants, id, " for no key update");
    }

    /** The caller's own, the newest first, after one. */
    List<BulkAction> find(Connection connection, UUID user, Instant before, UUID id, int count) throws SQLException {
        var after = before == null ? "" : " and (created_at, id) < (?, ?)";
        try (var select = connection.prepareStatement(ROWS + "started_by = ?" + after + " order by created_at desc, id desc limit ?")) {
            int at = 1;
            select.setObject(at++, user);
            if (before != null) {
                select.setTimestamp(at++, Timestamp.from(before));
                select.setObject(at++, id);
            }
            select.setInt(at, count);
            return opened(select);
        }
    }

    /** One that waits for work, held until the transaction ends; another replica takes another one. */
    Optional<BulkAction> next(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(ROWS + "state in ('running', 'undoing') order by created_at, id limit 1 for no key update skip locked")) {
            return opened(select).stream().findFirst();
        }
    }

    void undo(Connection connection, BulkAction action) throws SQLException {
        become(connection, action.id(), "state = 'undoing', failures = 0");
    }

    void finish(Connection connection, BulkAction action) throws SQLException {
        switch (action.state()) {
            case RUNNING -> become(connection, action.id(), "state = 'done', finished_at = now()");
            case UNDOING -> become(connection, action.id(), "state = 'undone'");
            case DONE, UNDONE, FAILED -> throw new IllegalStateException("it had ended already");
        }
    }

    void count(Connection connection, BulkAction action, BulkAction.Counts more) throws SQLException {
        try (var update = connection.prepareStatement("""
                update bulk_action set changed = changed + ?, already = already + ?, not_shared = not_shared + ?, undone = undone + ?, kept = kept + ?,
                       failures = 0, updated_at = now() where id = ?""")) {
            update.setInt(1, more.changed());
            update.setInt(2, more.already());
            update.setInt(3, more.notShared());
            update.setInt(4, more.undone());
            update.setInt(5, more.kept());
            update.setObject(6, action.id());
            update.executeUpdate();
        }
    }

    /** After so many failures in a row it stops; what it did stays and can be taken back. */
    void failedOnce(Connection connection, UUID id, int most) throws SQLException {
        try (var update = connection.prepareStatement("""
                update bulk_action set failures = failures + 1, version = version + case when failures + 1 >= ? then 1 else 0 end,
                       state = case when failures + 1 >= ? then 'failed' else state end,
                       finished_at = case when failures + 1 >= ? then coalesce(finished_at, now()) else finished_at end where id = ?""")) {
            update.setInt(1, most);
            update.setInt(2, most);
            update.setInt(3, most);
            update.setObject(4, id);
            update.executeUpdate();
        }
    }

    private static void become(Connection connection, UUID id, String what) throws SQLException {
        try (var update = connection.prepareStatement("update bulk_action set " + what + ", version = version + 1, updated_at = now() where id = ?")) {
            update.setObject(1, id);
            update.executeUpdate();
        }
    }

    private BulkAction one(Connection connection, Grants grants, UUID id, String how) throws SQLException {
        try (var select = connection.prepareStatement(ROWS + "id = ? and (? or started_by = ?)" + how)) {
            select.setObject(1, id);
            select.setBoolean(2, grants.everything());
            select.setObject(3, grants.caller().userId());
            return opened(select).stream().findFirst().orElseThrow(ProblemException::unknownOrUnshared);
        }
    }

    // One whose key is gone is on its way out.
    private List<BulkAction> opened(PreparedStatement select) throws SQLException {
        var rows = new ArrayList<Sealed>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new Sealed(read(row), row.getBytes(5)));
            }
        }
        var keys = keyring.openAll(rows.stream().map(row -> row.action().id()).toList(), BulkWords.RETENTION);
        return rows.stream().filter(row -> keys.containsKey(row.action().id())).map(row -> {
            var action = row.action();
            return new BulkAction(action.id(), action.version(), action.kind(), action.state(), BulkWords.SEAL.open(keys.get(action.id()), row.words()),
                    action.committeeId(), action.segmentId(), action.startedBy(), action.scope(), action.counts(), action.createdAt(), action.finishedAt());
        }).toList();
    }

    private static BulkAction read(ResultSet row) throws SQLException {
        var finished = row.getTimestamp(18);
        return new BulkAction(row.getObject(1, UUID.class), row.getLong(2), BulkKind.of(row.getString(3)), BulkState.of(row.getString(4)), null,
                row.getObject(6, UUID.class), row.getObject(7, UUID.class), row.getObject(8, UUID.class),
                new Scope(row.getBoolean(9), Set.of((UUID[]) row.getArray(10).getArray())),
                new BulkAction.Counts(row.getInt(11), row.getInt(12), row.getInt(13), row.getInt(14), row.getInt(15), row.getInt(16)),
                row.getTimestamp(17).toInstant(), finished == null ? null : finished.toInstant());
    }
}
