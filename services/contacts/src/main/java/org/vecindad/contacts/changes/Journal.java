package org.vecindad.contacts.changes;

import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The journal of changes and the people it is about, as far as a scope reaches. */
@Singleton
class Journal {

    private static final String SEEN = """
            exists (select 1 from person p where p.id = %s and p.standing = 'active'
               and (? or exists (select 1 from sight s where s.person_id = p.id and s.viewer_id = any (?) and (s.until is null or s.until > now()))))""";
    private static final String READ = """
            select h.xid::text, h.seq, h.person_id, h.changed_at, """ + SEEN.formatted("h.person_id") + """
             from (select c.xid, c.seq, c.person_id, c.changed_at from person_change c
                    where c.viewer_id %s and (c.xid, c.seq) > (?::text::xid8, ?) and c.xid < ?::text::xid8
                    order by c.xid, c.seq limit ?) h
             order by h.xid, h.seq""";
    // one viewer is read in the order of the index, several are sorted
    private static final String READ_ONE = READ.formatted("= ?");
    private static final String READ_SEVERAL = READ.formatted("= any (?)");
    private static final String EVERYONE = "select id, updated_at from person where standing = 'active' and id > ? order by id limit ?";
    private static final String THEIRS = """
            select p.id, p.updated_at from (
                select distinct person_id from sight where viewer_id = any (?) and person_id > ? and (until is null or until > now())) seen
              join person p on p.id = seen.person_id where p.standing = 'active' order by p.id limit ?""";
    private static final UUID COALITION = new UUID(0, 0);

    record Entry(Bookmark.Place place, UUID person, Instant at, boolean seen) {
    }

    record Horizon(Bookmark.Place place, Instant now) {
    }

    /** Up to where the journal can be read now: every transaction before that has ended. */
    Horizon horizon(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select pg_snapshot_xmin(pg_current_snapshot())::text, now()"); var row = select.executeQuery()) {
            row.next();
            return new Horizon(new Bookmark.Place(row.getString(1), 0), row.getTimestamp(2).toInstant());
        }
    }

    List<Entry> between(Connection connection, Scope scope, Bookmark.Place after, Bookmark.Place horizon, int limit) throws SQLException {
        var viewers = scope.everything() ? List.of(COALITION) : List.copyOf(scope.viewers());
        try (var select = connection.prepareStatement(viewers.size() == 1 ? READ_ONE : READ_SEVERAL)) {
            select.setBoolean(1, scope.everything());
            select.setArray(2, connection.createArrayOf("uuid", scope.viewers().toArray()));
            if (viewers.size() == 1) {
                select.setObject(3, viewers.getFirst());
            } else {
                select.setArray(3, connection.createArrayOf("uuid", viewers.toArray()));
            }
            select.setString(4, after.transaction());
            select.setLong(5, after.seq());
            select.setString(6, horizon.transaction());
            select.setInt(7, limit);
            var entries = new ArrayList<Entry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(new Bookmark.Place(rows.getString(1), rows.getLong(2)), rows.getObject(3, UUID.class),
                            rows.getTimestamp(4).toInstant(), rows.getBoolean(5)));
                }
            }
            return entries;
        }
    }

    /** Everyone the scope sees, by id, after one. */
    List<ChangeView> everyone(Connection connection, Scope scope, UUID after, int limit) throws SQLException {
        try (var select = connection.prepareStatement(scope.everything() ? EVERYONE : THEIRS)) {
            int next = 1;
            if (!scope.everything()) {
                select.setArray(next++, connection.createArrayOf("uuid", scope.viewers().toArray()));
            }
            select.setObject(next++, after);
            select.setInt(next, limit);
            return read(select);
        }
    }

    private static List<ChangeView> read(PreparedStatement select) throws SQLException {
        var people = new ArrayList<ChangeView>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                people.add(ChangeView.of(rows.getObject(1, UUID.class), rows.getTimestamp(2).toInstant(), true));
            }
        }
        return people;
    }
}
