package org.vecindad.contacts.audit;

import io.agroal.api.AgroalDataSource;

import jakarta.inject.Singleton;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the trail as the caller. */
@Singleton
class AuditEntries {

    private static final int WALK = 2000;

    private final AgroalDataSource database;

    AuditEntries(AgroalDataSource database) {
        this.database = database;
    }

    List<AuditEntry> before(UUID actor, UUID subject, long id, int count) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("select " + AuditEntry.COLUMNS + " from audit_entry " + """
                where id < ? and (?::uuid is null or actor = ?::uuid) and (?::uuid is null or subject = ?::uuid) order by id desc limit ?""")) {
            select.setLong(1, id);
            select.setObject(2, actor);
            select.setObject(3, actor);
            select.setObject(4, subject);
            select.setObject(5, subject);
            select.setInt(6, count);
            return read(select);
        }
    }

    List<AuditEntry> linkedAfter(long position) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("select " + AuditEntry.COLUMNS
                + " from audit_entry where position > ? order by position limit " + WALK)) {
            select.setLong(1, position);
            return read(select);
        }
    }

    long waiting() throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("select count(*) from audit_entry where hash is null");
             var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<AuditEntry> read(PreparedStatement select) throws SQLException {
        var entries = new ArrayList<AuditEntry>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(AuditEntry.read(rows));
            }
        }
        return entries;
    }
}
