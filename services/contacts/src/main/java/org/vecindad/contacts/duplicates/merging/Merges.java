package org.vecindad.contacts.duplicates.merging;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of merges, as far as the caller sees their survivors. */
@Singleton
class Merges {

    private static final String COLUMNS = "select id, survivor_id, merged_id, merged_by, merged_at, undone_at, closed_at, moved::text from merge";

    void add(Connection connection, Merge merge, Images.Sealed images) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into merge (id, survivor_id, merged_id, merged_by, merged_at, moved, identity_before, identity_after, note_before, note_after)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")) {
            insert.setObject(1, merge.id());
            insert.setObject(2, merge.survivor());
            insert.setObject(3, merge.merged());
            insert.setObject(4, merge.by());
            insert.setTimestamp(5, Timestamp.from(merge.at()));
            insert.setString(6, merge.moved().json());
            insert.setBytes(7, images.identityBefore());
            insert.setBytes(8, images.identityAfter());
            insert.setBytes(9, images.noteBefore());
            insert.setBytes(10, images.noteAfter());
            insert.executeUpdate();
        }
    }

    Optional<Merge> find(Connection connection, UUID id) throws SQLException {
        return read(connection, COLUMNS + " where id = ?", id).stream().findFirst();
    }

    /** Locked until the transaction ends. */
    Optional<Merge> toUndo(Connection connection, UUID id) throws SQLException {
        return read(connection, COLUMNS + " where id = ? for update", id).stream().findFirst();
    }

    /** Those of one survivor that can still be undone, the newest first. */
    List<Merge> undoable(Connection connection, UUID survivor) throws SQLException {
        return read(connection, COLUMNS + " where survivor_id = ? and undone_at is null and closed_at is null and merged_at > now() - interval '30 days'"
                + " order by merged_at desc, id limit 200", survivor);
    }

    Images.Sealed images(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement("select identity_before, identity_after, note_before, note_after from merge where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return new Images.Sealed(row.getBytes(1), row.getBytes(2), row.getBytes(3), row.getBytes(4));
            }
        }
    }

    void undone(Connection connection, UUID id, UUID by, Instant at) throws SQLException {
        try (var update = connection.prepareStatement("""
                update merge set undone_at = ?, undone_by = ?, moved = '{}', identity_before = null, identity_after = null, note_before = null, note_after = null
                 where id = ?""")) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setObject(2, by);
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    private static List<Merge> read(Connection connection, String sql, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            var merges = new ArrayList<Merge>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    merges.add(merge(rows));
                }
            }
            return merges;
        }
    }

    private static Merge merge(ResultSet row) throws SQLException {
        return new Merge(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getObject(4, UUID.class),
                row.getTimestamp(5).toInstant(), time(row, 6), time(row, 7), Moved.of(row.getString(8)));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
