package org.vecindad.contacts.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.importing.columns.Warning;
import org.vecindad.contacts.keeping.TakenBack;
import org.vecindad.contacts.sight.Scope;

/** All imports that the connection's role and caller may see. Every change of state names the state it comes from. */
@ApplicationScoped
class Imports {

    Import find(Connection connection, UUID id) throws SQLException {
        return one(connection, id, "");
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Import lock(Connection connection, UUID id) throws SQLException {
        return one(connection, id, " for update");
    }

    /** Those that the caller sees, the newest first, after the given one where there is one. */
    List<Import> page(Connection connection, Grants grants, Instant before, UUID beforeId, int count) throws SQLException {
        String from = before == null ? "" : " and (created_at, id) < (?, ?)";
        try (var select = connection.prepareStatement("select " + Import.COLUMNS
                + " from import where received and (? or started_by = ?)" + from + " order by created_at desc, id desc limit ?")) {
            int at = 1;
            select.setBoolean(at++, grants.everything());
            select.setObject(at++, grants.caller().userId());
            if (before != null) {
                select.setTimestamp(at++, Timestamp.from(before));
                select.setObject(at++, beforeId);
            }
            select.setInt(at, count);
            return all(select);
        }
    }

    /** What a worker has to do: oldest first. */
    List<UUID> waitingForWork(Connection connection) throws SQLException {
        return ids(connection, "select id from import where received and (state in ('reading', 'running') or undo_state = 'running') order by created_at");
    }

    void begin(Connection connection, UUID id, UUID startedBy) throws SQLException {
        try (var insert = connection.prepareStatement("insert into import (id, started_by, state) values (?, ?, 'reading')")) {
            insert.setObject(1, id);
            insert.setObject(2, startedBy);
            insert.executeUpdate();
        }
    }

    void uploaded(Connection connection, UUID id, String kind, long bytes, byte[] fileName) throws SQLException {
        update(connection, "kind = ?, bytes = ?, file_name = ?", id, "reading", kind, bytes, fileName);
    }

    boolean receive(Connection connection, UUID id, UUID committee, String language, Scope scope) throws SQLException {
        return update(connection, "received = true, committee_id = ?, language = ?, everything = ?, viewers = ?", id, "reading",
                committee, language, scope.everything(), connection.createArrayOf("uuid", scope.viewers().toArray()));
    }

    boolean staged(Connection connection, UUID id, int batches, byte[] leadRows, byte[] mapping, boolean remembered, byte[] agreed)
            throws SQLException {
        return update(connection, "staged = true, batches = ?, lead_rows = ?, mapping = ?, remembered = ?, agreed = ?::bytea, failures = 0", id, "reading",
                batches, leadRows, mapping, remembered, agreed);
    }

    boolean progress(Connection connection, UUID id, double progress) throws SQLException {
        return update(connection, "progress = ?", id, "reading", (float) progress);
    }

    boolean waitsForMapping(Connection connection, UUID id, int rows) throws SQLException {
        return update(connection, "state = 'mapping', progress = 1, rows = ?", id, "reading", rows);
    }

    boolean previewed(Connection connection, UUID id, int rows, int warnings, byte[] preview) throws SQLException {
        return update(connection, "state = 'previewed', progress = 1, rows = ?, warnings = ?, preview = ?, failures = 0", id,
                "reading", rows, warnings, preview);
    }

    boolean map(Connection connection, Import current, byte[] mapping) throws SQLException {
        return update(connection, "state = 'reading', progress = 0.5, preview = null, mapping = ?", current.id(),
                current.state().word(), new Object[] {mapping});
    }

    /** Read anew as if no such table had ever come. */
    boolean forget(Connection connection, Import current, byte[] mapping, boolean tellsWho) throws SQLException {
        return update(connection, "state = ?, progress = ?, preview = null, mapping = ?, remembered = false, agreed = null", current.id(),
                current.state().word(), (tellsWho ? ImportState.READING : ImportState.MAPPING).word(), tellsWho ? 0.5f : 1f, mapping);
    }

    boolean start(Connection connection, UUID id, Scope scope, byte[] agreed) throws SQLException {
        return update(connection, "state = 'running', progress = 0, started_at = now(), warnings = 0, agreed = ?::bytea, everything = ?, viewers = ?",
                id, "previewed", agreed, scope.everything(), connection.createArrayOf("uuid", scope.viewers().toArray()));
    }

    boolean batchDone(Connection connection, UUID id, int batchesDone, double progress, Import.Counts counts, int warnings,
            int optOuts, int consented) throws SQLException {
        return update(connection, "batches_done = ?, progress = ?, created = ?, updated = ?, unchanged = ?, refused = ?,"
                + " warnings = warnings + ?, opt_outs = opt_outs + ?, consented = consented + ?, failures = 0", id, "running", batchesDone, (float) progress, counts.created(),
                counts.updated(), counts.unchanged(), counts.refused(), warnings, optOuts, consented);
    }

    boolean complete(Connection connection, UUID id) throws SQLException {
        return update(connection, "state = 'completed', progress = 1, finished_at = now(), lead_rows = null, preview = null", id,
                "running");
    }

    boolean fail(Connection connection, Import current, ImportProblem problem) throws SQLException {
        return update(connection, "state = 'failed', problem = ?, finished_at = now(), lead_rows = null, preview = null",
                current.id(), current.state().word(), problem.code());
    }

    /** One more try went wrong; how many there were in a row. */
    int failedOnce(Connection connection, UUID id) throws SQLException {
        try (var update = connection.prepareStatement("update import set failures = failures + 1 where id = ? returning failures")) {
            update.setObject(1, id);
            try (var rows = update.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    void beginUndo(Connection connection, Import over, UUID by, int position) throws SQLException {
        try (var update = connection.prepareStatement("""
                update import set undo_state = 'running', undo_by = ?, undo_position = ?, failures = 0, undo_started_at = coalesce(undo_started_at, now())
                 where id = ? and undo_state is distinct from 'running' and undo_state is distinct from 'done'""")) {
            update.setObject(1, by);
            update.setInt(2, over.undo() == null ? position : over.undo().position());
            update.setObject(3, over.id());
            update.executeUpdate();
        }
    }

    void undoneDownTo(Connection connection, UUID id, int position, TakenBack result) throws SQLException {
        try (var update = connection.prepareStatement(
                "update import set undo_position = ?, undo_result = ?::jsonb, failures = 0 where id = ? and undo_state = 'running'")) {
            update.setInt(1, position);
            update.setString(2, UndoNumbers.json(result));
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    void undone(Connection connection, UUID id) throws SQLException {
        endUndo(connection, id, Undo.State.DONE);
    }

    void undoBrokeOff(Connection connection, UUID id) throws SQLException {
        endUndo(connection, id, Undo.State.BROKEN_OFF);
    }

    private static void endUndo(Connection connection, UUID id, Undo.State state) throws SQLException {
        try (var update = connection.prepareStatement(
                "update import set undo_state = ?, undo_finished_at = case when ? then now() end where id = ? and undo_state = 'running'")) {
            update.setString(1, state.word());
            update.setBoolean(2, state == Undo.State.DONE);
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    /** Whether an import that began later brought people to the same committee, and was not undone. */
    boolean laterOfSameCommittee(Connection connection, Import over) throws SQLException {
        try (var select = connection.prepareStatement("""
                select exists (select 1 from import where committee_id = ? and started_at > ? and undo_state is distinct from 'done')""")) {
            select.setObject(1, over.committeeId());
            select.setTimestamp(2, over.startedAt() == null ? null : Timestamp.from(over.startedAt()));
            try (var rows = select.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    void remove(Connection connection, UUID id) throws SQLException {
        try (var delete = connection.prepareStatement("delete from import where id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }

    List<UUID> brokenUploads(Connection connection) throws SQLException {
        return ids(connection, "select id from import where not received and created_at < now() - interval '1 hour'");
    }

    List<UUID> neverStarted(Connection connection) throws SQLException {
        return ids(connection, "select id from import where state in ('mapping', 'previewed') and created_at < now() - interval '7 days'");
    }

    List<UUID> overWithPieces(Connection connection) throws SQLException {
        return ids(connection, """
                select id from import i where state in ('completed', 'failed') and swept_at is null
                   and exists (select 1 from import_piece p where p.import_id = i.id and p.shelf not in ('refused', 'changed'))""");
    }

    List<UUID> longFinished(Connection connection) throws SQLException {
        return ids(connection, "select id from import where finished_at < now() - interval '30 days' and swept_at is null");
    }

    List<Warning> warnings(Connection connection, UUID id, int most) throws SQLException {
        try (var select = connection.prepareStatement(
                "select row, \"column\", code from import_warning where import_id = ? order by id limit ?")) {
            select.setObject(1, id);
            select.setInt(2, most);
            try (var rows = select.executeQuery()) {
                List<Warning> warnings = new ArrayList<>();
                while (rows.next()) {
                    warnings.add(new Warning(rows.getInt(1), rows.getInt(2), rows.getString(3)));
                }
                return warnings;
            }
        }
    }

    void swept(Connection connection, UUID id) throws SQLException {
        try (var update = connection.prepareStatement(
                "update import set swept_at = now(), file_name = null, mapping = null, agreed = null where id = ?")) {
            update.setObject(1, id);
            update.executeUpdate();
        }
    }

    private static Import one(Connection connection, UUID id, String how) throws SQLException {
        try (var select = connection.prepareStatement("select " + Import.COLUMNS + " from import where id = ? and received" + how)) {
            select.setObject(1, id);
            var found = all(select);
            return found.isEmpty() ? null : found.getFirst();
        }
    }

    private static boolean update(Connection connection, String set, UUID id, String from, Object... values) throws SQLException {
        try (var update = connection.prepareStatement("update import set " + set + " where id = ? and state = ?")) {
            int at = 1;
            for (Object value : values) {
                update.setObject(at++, value);
            }
            update.setObject(at++, id);
            update.setString(at, from);
            return update.executeUpdate() == 1;
        }
    }

    private static List<Import> all(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            List<Import> imports = new ArrayList<>();
            while (rows.next()) {
                imports.add(Import.of(rows));
            }
            return imports;
        }
    }

    private static List<UUID> ids(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql); var rows = select.executeQuery()) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}
