package org.vecindad.contacts.segment;

import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The table of smart lists, as far as the connection's caller may see it. */
@Singleton
class Segments {

    private static final String ROWS = "select id, version, owner_id, shared, committee_id, created_at, updated_at, words from segment where ";
    private static final String SEEN = """
            (owner_id = ? or shared = 'committee' and (? or committee_id = any (?)) or shared = 'coalition' and ?)""";

    private final Keyring keyring;

    Segments(Keyring keyring) {
        this.keyring = keyring;
    }

    private record Sealed(Segment segment, byte[] words) {
    }

    /** The key first: it commits by itself, and is swept if the list never comes to be. */
    void add(Connection connection, Segment segment) throws SQLException {
        var key = keyring.create(segment.id(), SegmentWords.RETENTION);
        try (var insert = connection.prepareStatement("""
                insert into segment (id, version, owner_id, shared, committee_id, words, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, segment.id());
            insert.setLong(2, segment.version());
            insert.setObject(3, segment.ownerId());
            insert.setString(4, segment.shared().word());
            insert.setObject(5, segment.committeeId());
            insert.setBytes(6, SegmentWords.SEAL.seal(key, segment.words()));
            insert.setTimestamp(7, Timestamp.from(segment.createdAt()));
            insert.setTimestamp(8, Timestamp.from(segment.updatedAt()));
            insert.executeUpdate();
        }
    }

    void change(Connection connection, Segment segment) throws SQLException {
        try (var update = connection.prepareStatement("update segment set version = ?, shared = ?, committee_id = ?, words = ?, updated_at = ? where id = ?")) {
            update.setLong(1, segment.version());
            update.setString(2, segment.shared().word());
            update.setObject(3, segment.committeeId());
            update.setBytes(4, SegmentWords.SEAL.seal(keys(List.of(segment.id())).get(segment.id()), segment.words()));
            update.setTimestamp(5, Timestamp.from(segment.updatedAt()));
            update.setObject(6, segment.id());
            update.executeUpdate();
        }
    }

    void remove(Connection connection, UUID id) throws SQLException {
        try (var delete = connection.prepareStatement("delete from segment where id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }

    /** @throws ProblemException 404 when there is none that this caller may use */
    Segment seen(Connection connection, Grants grants, UUID id) throws SQLException {
        return one(connection, grants, id, "");
    }

    /**
     * One's own, locked until the transaction ends. Somebody else's that is shared is seen, and that may be said.
     *
     * @throws ProblemException 404 when there is none that this caller may use, 403 when it is somebody else's
     */
    Segment owned(Connection connection, Grants grants, UUID id) throws SQLException {
        if (!seen(connection, grants, id).ownerId().equals(grants.caller().userId())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        return one(connection, grants, id, " for no key update");
    }

    /** The newest first, after one. */
    List<Segment> find(Connection connection, Grants grants, Boolean mine, Instant before, UUID id, int count) throws SQLException {
        var after = before == null ? "" : " and (created_at, id) < (?, ?)";
        try (var select = connection.prepareStatement(ROWS + SEEN + " and (?::boolean is null or (owner_id = ?) = ?::boolean)" + after
                + " order by created_at desc, id desc limit ?")) {
            int at = bind(select, 1, grants);
            select.setObject(at++, mine);
            select.setObject(at++, grants.caller().userId());
            select.setObject(at++, mine);
            if (before != null) {
                select.setTimestamp(at++, Timestamp.from(before));
                select.setObject(at++, id);
            }
            select.setInt(at, count);
            return opened(select);
        }
    }

    private Segment one(Connection connection, Grants grants, UUID id, String how) throws SQLException {
        try (var select = connection.prepareStatement(ROWS + SEEN + " and id = ?" + how)) {
            select.setObject(bind(select, 1, grants), id);
            return opened(select).stream().findFirst().orElseThrow(ProblemException::unknownOrUnshared);
        }
    }

    private static int bind(PreparedStatement select, int at, Grants grants) throws SQLException {
        select.setObject(at, grants.caller().userId());
        select.setBoolean(at + 1, grants.everything());
        select.setArray(at + 2, select.getConnection().createArrayOf("uuid", grants.committeesLed().toArray()));
        select.setBoolean(at + 3, grants.everything() || !grants.committeesLed().isEmpty());
        return at + 4;
    }

    private Map<UUID, DataKey> keys(Collection<UUID> segments) {
        return keyring.openAll(segments, SegmentWords.RETENTION);
    }

    // One whose key is gone is on its way out.
    private List<Segment> opened(PreparedStatement select) throws SQLException {
        var rows = new ArrayList<Sealed>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new Sealed(read(row), row.getBytes(8)));
            }
        }
        var keys = keys(rows.stream().map(row -> row.segment().id()).toList());
        return rows.stream().filter(row -> keys.containsKey(row.segment().id()))
                .map(row -> worded(row.segment(), SegmentWords.SEAL.open(keys.get(row.segment().id()), row.words()))).toList();
    }

    private static Segment worded(Segment segment, SegmentWords words) {
        return new Segment(segment.id(), segment.version(), segment.ownerId(), segment.shared(), segment.committeeId(), words, segment.createdAt(), segment.updatedAt());
    }

    private static Segment read(ResultSet row) throws SQLException {
        return new Segment(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, UUID.class), Sharing.of(row.getString(4)),
                row.getObject(5, UUID.class), null, row.getTimestamp(6).toInstant(), row.getTimestamp(7).toInstant());
    }
}
