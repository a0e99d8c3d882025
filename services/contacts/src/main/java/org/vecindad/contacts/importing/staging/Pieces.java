package org.vecindad.contacts.importing.staging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.vecindad.chassis.privacy.DataKey;

/** The pieces of one import on one connection. */
public final class Pieces {

    private final Connection connection;
    private final UUID importId;

    public Pieces(Connection connection, UUID importId) {
        this.connection = connection;
        this.importId = importId;
    }

    public void put(Shelf shelf, int position, int rows, byte[] plain, DataKey key) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into import_piece (import_id, shelf, position, rows, sealed) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, importId);
            insert.setString(2, shelf.word());
            insert.setInt(3, position);
            insert.setInt(4, rows);
            insert.setBytes(5, key.seal(shelf.place(position), plain));
            insert.executeUpdate();
        }
    }

    /** The piece, open; null past the last one. */
    public byte[] get(Shelf shelf, int position, DataKey key) throws SQLException {
        try (var select = connection.prepareStatement(
                "select sealed from import_piece where import_id = ? and shelf = ? and position = ?")) {
            select.setObject(1, importId);
            select.setString(2, shelf.word());
            select.setInt(3, position);
            try (var rows = select.executeQuery()) {
                return rows.next() ? key.open(shelf.place(position), rows.getBytes(1)) : null;
            }
        }
    }

    /** The first piece at or after a position; refused rows leave gaps. -1 when there is none. */
    public int next(Shelf shelf, int position) throws SQLException {
        try (var select = connection.prepareStatement(
                "select min(position) from import_piece where import_id = ? and shelf = ? and position >= ?")) {
            select.setObject(1, importId);
            select.setString(2, shelf.word());
            select.setInt(3, position);
            try (var rows = select.executeQuery()) {
                rows.next();
                int next = rows.getInt(1);
                return rows.wasNull() ? -1 : next;
            }
        }
    }

    /** The last piece at or before a position. -1 when there is none. */
    public int previous(Shelf shelf, int position) throws SQLException {
        try (var select = connection.prepareStatement(
                "select max(position) from import_piece where import_id = ? and shelf = ? and position <= ?")) {
            select.setObject(1, importId);
            select.setString(2, shelf.word());
            select.setInt(3, position);
            try (var rows = select.executeQuery()) {
                rows.next();
                int previous = rows.getInt(1);
                return rows.wasNull() ? -1 : previous;
            }
        }
    }

    public void drop(Shelf... shelves) throws SQLException {
        for (Shelf shelf : shelves) {
            try (var delete = connection.prepareStatement("delete from import_piece where import_id = ? and shelf = ?")) {
                delete.setObject(1, importId);
                delete.setString(2, shelf.word());
                delete.executeUpdate();
            }
        }
    }
}
