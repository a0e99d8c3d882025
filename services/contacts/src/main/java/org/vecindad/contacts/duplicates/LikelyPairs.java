package org.vecindad.contacts.duplicates;

import org.vecindad.contacts.likeness.Likeness;
import org.vecindad.contacts.likeness.Reason;
import org.vecindad.contacts.sight.Scope;

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
import java.util.Optional;
import java.util.UUID;

/** The table of likely pairs, as far as the connection's role and caller may see it. */
@Singleton
class LikelyPairs {

    record Pair(UUID id, UUID one, UUID other, float score, List<String> reasons) {

        static Pair of(ResultSet row) throws SQLException {
            return new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getFloat(4),
                    List.of((String[]) row.getArray(5).getArray()));
        }
    }

    /** Where a page ended. */
    record After(float score, UUID id) {
    }

    private static final String KEEP = """
            insert into likely_pair (one, other, score, reasons) values (least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), ?, ?)
            on conflict (one, other) do update set score = excluded.score, reasons = excluded.reasons returning id""";
    private static final String FORGET_OTHERS = """
            delete from likely_pair where dismissed_at is null and (one = any (?) or other = any (?)) and id <> all (?)""";
    private static final String COLUMNS = "select l.id, l.one, l.other, l.score, l.reasons";
    // row-level security says the same once more
    private static final String SEEN = """
             exists (select 1 from person p where p.id in (l.one, l.other) and p.standing = 'active'
                        and (? or exists (select 1 from sight s where s.person_id = p.id and s.viewer_id = any (?)
                                             and (s.until is null or s.until > now())))
                     having count(*) = 2)""";

    /** Writes what was found of these people, and forgets what is no longer so; what was dismissed stays dismissed. */
    void keep(Connection work, Collection<UUID> people, Collection<Found> found) throws SQLException {
        var kept = new ArrayList<UUID>(found.size());
        try (var insert = work.prepareStatement(KEEP)) {
            for (var pair : found) {
                insert.setObject(1, pair.one());
                insert.setObject(2, pair.other());
                insert.setObject(3, pair.one());
                insert.setObject(4, pair.other());
                insert.setFloat(5, (float) pair.likeness().score());
                insert.setArray(6, work.createArrayOf("text", pair.likeness().reasons().stream().map(Reason::code).toArray()));
                try (var rows = insert.executeQuery()) {
                    rows.next();
                    kept.add(rows.getObject(1, UUID.class));
                }
            }
        }
        try (var delete = work.prepareStatement(FORGET_OTHERS)) {
            delete.setArray(1, work.createArrayOf("uuid", people.toArray()));
            delete.setArray(2, work.createArrayOf("uuid", people.toArray()));
            delete.setArray(3, work.createArrayOf("uuid", kept.toArray()));
            delete.executeUpdate();
        }
    }

    /** Two people who were compared. */
    record Found(UUID one, UUID other, Likeness likeness) {
    }

    /** The likeliest first. */
    List<Pair> page(Connection connection, Scope scope, After after, int count) throws SQLException {
        var from = after == null ? "" : " and (l.score < ?::real or l.score = ?::real and l.id > ?)";
        try (var select = connection.prepareStatement(COLUMNS + " from likely_pair l where l.dismissed_at is null and " + SEEN + from
                + " order by l.score desc, l.id limit ?")) {
            int next = scope(connection, select, scope);
            if (after != null) {
                select.setFloat(next++, after.score());
                select.setFloat(next++, after.score());
                select.setObject(next++, after.id());
            }
            select.setInt(next, count);
            var pairs = new ArrayList<Pair>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    pairs.add(Pair.of(rows));
                }
            }
            return pairs;
        }
    }

    long count(Connection connection, Scope scope) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from likely_pair l where l.dismissed_at is null and " + SEEN)) {
            scope(connection, select, scope);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Whether it is dismissed or not, as long as the scope sees both. */
    Optional<Pair> find(Connection connection, Scope scope, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(COLUMNS + " from likely_pair l where " + SEEN + " and l.id = ?")) {
            select.setObject(scope(connection, select, scope), id);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(Pair.of(rows)) : Optional.empty();
            }
        }
    }

    void dismiss(Connection connection, UUID id, UUID by, Instant at) throws SQLException {
        set(connection, id, by, at);
    }

    void takeUpAgain(Connection connection, UUID id) throws SQLException {
        set(connection, id, null, null);
    }

    private static void set(Connection connection, UUID id, UUID by, Instant at) throws SQLException {
        try (var update = connection.prepareStatement("update likely_pair set dismissed_at = ?, dismissed_by = ? where id = ?")) {
            update.setTimestamp(1, at == null ? null : Timestamp.from(at));
            update.setObject(2, by);
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    private static int scope(Connection connection, PreparedStatement select, Scope scope) throws SQLException {
        select.setBoolean(1, scope.everything());
        select.setArray(2, connection.createArrayOf("uuid", scope.viewers().toArray()));
        return 3;
    }
}
