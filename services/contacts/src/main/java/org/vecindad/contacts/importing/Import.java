package org.vecindad.contacts.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.vecindad.contacts.importing.reading.FileKind;
import org.vecindad.contacts.keeping.Bringing;
import org.vecindad.contacts.sight.Scope;
import org.vecindad.contacts.sight.Reason;

/** An import as its row says; what the file said is sealed in the byte arrays and in pieces beside it. */
record Import(
        UUID id, UUID startedBy, UUID committeeId, String language, Scope scope, ImportState state, String problem,
        FileKind kind, long bytes, boolean staged, int batches, int batchesDone, int failures, float progress,
        int rows, Counts counts, int warnings, byte[] fileName, byte[] leadRows, byte[] mapping, byte[] preview,
        byte[] agreed, int optOuts, int consented, Undo undo, boolean remembered, Instant createdAt, Instant startedAt, Instant finishedAt) {

    static final String COLUMNS = """
            id, started_by, committee_id, language, everything, viewers, state, problem, kind, bytes, staged, batches,
            batches_done, failures, progress, rows, created, updated, unchanged, refused, warnings, file_name, lead_rows,
            mapping, preview, agreed, opt_outs, consented, undo_state, undo_by, undo_position,
            undo_result::text as undo_result, undo_started_at, undo_finished_at, remembered, created_at, started_at, finished_at""";

    /** What became of rows; their sum never exceeds the number of rows. */
    record Counts(int created, int updated, int unchanged, int refused) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(created + more.created, updated + more.updated, unchanged + more.unchanged, refused + more.refused);
        }

        int sum() {
            return created + updated + unchanged + refused;
        }
    }

    static Import of(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Import(
                row.getObject("id", UUID.class), row.getObject("started_by", UUID.class), row.getObject("committee_id", UUID.class),
                row.getString("language"), new Scope(row.getBoolean("everything"), Set.of((UUID[]) row.getArray("viewers").getArray())),
                ImportState.of(row.getString("state")), row.getString("problem"), kind == null ? null : FileKind.valueOf(kind),
                row.getLong("bytes"), row.getBoolean("staged"), row.getInt("batches"), row.getInt("batches_done"),
                row.getInt("failures"), row.getFloat("progress"), row.getInt("rows"),
                new Counts(row.getInt("created"), row.getInt("updated"), row.getInt("unchanged"), row.getInt("refused")),
                row.getInt("warnings"), row.getBytes("file_name"), row.getBytes("lead_rows"), row.getBytes("mapping"),
                row.getBytes("preview"), row.getBytes("agreed"), row.getInt("opt_outs"), row.getInt("consented"), Undo.of(row), row.getBoolean("remembered"), instant(row, "created_at"), instant(row, "started_at"), instant(row, "finished_at"));
    }

    /** On whose behalf people are written; the committee cares for them from then on. */
    Bringing bringing(Instant at) {
        return new Bringing(startedBy, committeeId, Reason.CARE, at, id);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
