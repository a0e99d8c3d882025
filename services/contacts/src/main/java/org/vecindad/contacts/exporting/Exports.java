package org.vecindad.contacts.exporting;

import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.exporting.file.ExportColumn;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The table of exports, as far as the connection's caller may see it; each as it stands now. */
@Singleton
class Exports {

    private static final String ROWS = """
            select id, version, target, target_id, format, columns, reason, words, people, asked_by, asked_at, state, since, decided_by from export where\s""";
    private static final String SEEN = "(? or asked_by = ?)";

    private final Keyring keyring;

    Exports(Keyring keyring) {
        this.keyring = keyring;
    }

    private record Sealed(Export export, byte[] words) {
    }

    /** The key first: it commits by itself, and is swept if the export never comes to be. */
    void add(Connection connection, Export export, List<UUID> people) throws SQLException {
        var key = keyring.create(export.id(), ExportWords.RETENTION);
        try (var insert = connection.prepareStatement("""
                insert into export (id, version, target, target_id, format, columns, reason, words, people, asked_by, asked_at, state, since)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, export.id());
            insert.setLong(2, export.version());
            insert.setString(3, export.of().kind().word());
            insert.setObject(4, export.of().id());
            insert.setString(5, export.format().word());
            insert.setArray(6, connection.createArrayOf("text", export.columns().stream().map(ExportColumn::word).sorted().toArray()));
            insert.setString(7, export.reason().word());
            insert.setBytes(8, ExportWords.SEAL.seal(key, export.words()));
            insert.setInt(9, export.people());
            insert.setObject(10, export.askedBy());
            insert.setTimestamp(11, Timestamp.from(export.askedAt()));
            insert.setString(12, export.state().word());
            insert.setTimestamp(13, Timestamp.from(export.state().since()));
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement("insert into export_person (id, export_id, person_id) select gen_random_uuid(), ?, person from unnest(?::uuid[]) as meant (person)")) {
            insert.setObject(1, export.id());
            insert.setArray(2, connection.createArrayOf("uuid", people.toArray()));
            insert.executeUpdate();
        }
    }

    /** @throws ProblemException 404 when there is none that this caller asked for; those who see the coalition see them all */
    Export seen(Connection connection, Grants grants, UUID id) throws SQLException {
        return one(connection, grants, id, "");
    }

    Export toChange(Connection connection, Grants grants, UUID id) throws SQLException {
        return one(connection, grants, id, " for no key update");
    }

    /** Writes down where it stands, and what was said with it. */
    void become(Connection connection, Export next) throws SQLException {
        try (var update = connection.prepareStatement("update export set version = ?, state = ?, since = ?, decided_by = ?, words = ? where id = ?")) {
            update.setLong(1, next.version());
            update.setString(2, next.state().word());
            update.setTimestamp(3, Timestamp.from(next.state().since()));
            update.setObject(4, next.state().decidedBy());
            update.setBytes(5, ExportWords.SEAL.seal(keyring.openAll(List.of(next.id()), ExportWords.RETENTION).get(next.id()), next.words()));
            update.setObject(6, next.id());
            update.executeUpdate();
        }
    }

    /** @param mine null for all that the caller sees */
    record Wanted(Boolean mine, boolean waiting, Instant before, UUID beforeId, int count) {
    }

    /** The newest first, after one. */
    List<Export> find(Connection connection, Grants grants, Wanted wanted) throws SQLException {
        var after = wanted.before() == null ? "" : " and (asked_at, id) < (?, ?)";
        var waiting = wanted.waiting() ? " and state = 'waiting' and since > now() - interval '" + ExportState.NOTICE.toSeconds() + " seconds'" : "";
        try (var select = connection.prepareStatement(ROWS + SEEN + " and (?::boolean is null or (asked_by = ?) = ?::boolean)" + waiting + after
                + " order by asked_at desc, id desc limit ?")) {
            int at = 1;
            select.setBoolean(at++, grants.everything());
            select.setObject(at++, grants.caller().userId());
            select.setObject(at++, wanted.mine());
            select.setObject(at++, grants.caller().userId());
            select.setObject(at++, wanted.mine());
            if (wanted.before() != null) {
                select.setTimestamp(at++, Timestamp.from(wanted.before()));
                select.setObject(at++, wanted.beforeId());
            }
            select.setInt(at, wanted.count());
            return opened(select);
        }
    }

    private Export one(Connection connection, Grants grants, UUID id, String how) throws SQLException {
        try (var select = connection.prepareStatement(ROWS + SEEN + " and id = ?" + how)) {
            select.setBoolean(1, grants.everything());
            select.setObject(2, grants.caller().userId());
            select.setObject(3, id);
            return opened(select).stream().findFirst().orElseThrow(ProblemException::unknownOrUnshared);
        }
    }

    // One whose key is gone is on its way out.
    private List<Export> opened(PreparedStatement select) throws SQLException {
        var rows = new ArrayList<Sealed>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new Sealed(read(row), row.getBytes(8)));
            }
        }
        var keys = keyring.openAll(rows.stream().map(row -> row.export().id()).toList(), ExportWords.RETENTION);
        var now = Instant.now();
        return rows.stream().filter(row -> keys.containsKey(row.export().id()))
                .map(row -> worded(row.export(), ExportWords.SEAL.open(keys.get(row.export().id()), row.words())).at(now)).toList();
    }

    private static Export worded(Export export, ExportWords words) {
        return new Export(export.id(), export.version(), export.of(), export.format(), export.columns(), export.reason(), words, export.people(),
                export.askedBy(), export.askedAt(), export.state());
    }

    private static Export read(ResultSet row) throws SQLException {
        return new Export(row.getObject(1, UUID.class), row.getLong(2), new ExportTarget(ExportTarget.Kind.of(row.getString(3)), row.getObject(4, UUID.class)),
                ExportFormat.of(row.getString(5)), ExportColumn.of(Set.of((String[]) row.getArray(6).getArray())), ExportReason.of(row.getString(7)), null,
                row.getInt(9), row.getObject(10, UUID.class), row.getTimestamp(11).toInstant(),
                ExportState.of(row.getString(12), row.getTimestamp(13).toInstant(), row.getObject(14, UUID.class)));
    }
}
