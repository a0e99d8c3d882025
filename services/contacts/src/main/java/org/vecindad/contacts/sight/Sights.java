package org.vecindad.contacts.sight;

import org.vecindad.chassis.access.Grants;

import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The table of who may see whom, by JDBC: it is written in batches and read as part of other questions. */
@ApplicationScoped
public class Sights {

    /** Whether the person {@code p} of a query is seen; {@link #ask} fills in by whom. The index and row-level security ask the same. */
    public static final String SEES_P =
            "(? or exists (select 1 from sight s where s.person_id = p.id and s.viewer_id = any (?) and (s.until is null or s.until > now())))";

    private static final String ENSURE = """
            insert into sight (person_id, viewer_id, reason, source_id)
            select person_id, ?, ?, ? from unnest(?::uuid[]) as told (person_id)
            on conflict (person_id, viewer_id, reason, source_id) do update set until = null where sight.until is not null
            returning person_id""";

    /** Sets the parameters of {@link #SEES_P} from a place on; returns the next place. */
    public static int ask(PreparedStatement select, int at, Grants reader) throws SQLException {
        select.setBoolean(at, reader.everything());
        select.setArray(at + 1, select.getConnection().createArrayOf("uuid", reader.viewers().toArray()));
        return at + 2;
    }

    /** Links people to the one who brings them, also when that link had ended, and returns who was not linked before. */
    public Set<UUID> link(Connection connection, Collection<UUID> people, UUID viewer, Reason reason) throws SQLException {
        if (people.isEmpty()) {
            return Set.of();
        }
        try (var insert = connection.prepareStatement(ENSURE)) {
            insert.setObject(1, viewer);
            insert.setString(2, reason.word());
            // The viewer is its own source.
            insert.setObject(3, viewer);
            insert.setArray(4, connection.createArrayOf("uuid", people.toArray()));
            var linked = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    linked.add(rows.getObject(1, UUID.class));
                }
            }
            return linked;
        }
    }

    /** Ends care; it can be resumed. Returns whether there was any. */
    public boolean end(Connection connection, UUID person, Collection<UUID> viewers) throws SQLException {
        return setUntil(connection, "now()", "(until is null or until > now())", person, viewers);
    }

    /** Takes back an ending of the last thirty days. Returns whether there was any. */
    public boolean resume(Connection connection, UUID person, Collection<UUID> viewers) throws SQLException {
        return setUntil(connection, "null", "until between now() - interval '30 days' and now()", person, viewers);
    }

    private static boolean setUntil(Connection connection, String until, String when, UUID person, Collection<UUID> viewers) throws SQLException {
        try (var update = connection.prepareStatement("update sight set until = " + until
                + " where person_id = ? and viewer_id = any (?) and reason in ('care', 'brought_in') and " + when)) {
            update.setObject(1, person);
            update.setArray(2, connection.createArrayOf("uuid", viewers.toArray()));
            return update.executeUpdate() > 0;
        }
    }

    /**
     * Lets everyone who sees one person by care, by bringing or by consent see another as well; memberships and sign-ups come
     * by facts. Returns the links that were not there before.
     */
    public List<Sight> follow(Connection connection, UUID from, UUID to) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into sight (person_id, viewer_id, reason, source_id)
                select ?, viewer_id, reason, source_id from sight
                 where person_id = ? and reason in ('care', 'brought_in') and (until is null or until > now())
                on conflict (person_id, viewer_id, reason, source_id) do update set until = null where sight.until is not null
                returning viewer_id, reason, source_id""")) {
            insert.setObject(1, to);
            insert.setObject(2, from);
            var linked = new ArrayList<Sight>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    linked.add(new Sight(to, rows.getObject(1, UUID.class), Reason.of(rows.getString(2)), rows.getObject(3, UUID.class), null));
                }
            }
            return linked;
        }
    }

    /** Takes such links back. */
    public void unfollow(Connection connection, Collection<Sight> links) throws SQLException {
        try (var delete = connection.prepareStatement("delete from sight where person_id = ? and viewer_id = ? and reason = ? and source_id = ?")) {
            for (var link : links) {
                delete.setObject(1, link.personId());
                delete.setObject(2, link.viewerId());
                delete.setString(3, link.reason().word());
                delete.setObject(4, link.sourceId());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** What holds now, by person. */
    public Map<UUID, List<Sight>> of(Connection connection, Collection<UUID> people) throws SQLException {
        if (people.isEmpty()) {
            return Map.of();
        }
        try (var select = connection.prepareStatement("""
                select person_id, viewer_id, reason, source_id, until from sight
                 where person_id = any (?) and (until is null or until > now())""")) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            var sights = HashMap.<UUID, List<Sight>>newHashMap(people.size());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var person = rows.getObject(1, UUID.class);
                    var until = rows.getTimestamp(5);
                    sights.computeIfAbsent(person, id -> new ArrayList<>(2)).add(new Sight(person, rows.getObject(2, UUID.class),
                            Reason.of(rows.getString(3)), rows.getObject(4, UUID.class), until == null ? null : until.toInstant()));
                }
            }
            return sights;
        }
    }

    /** People whom somebody stopped seeing between two moments because time ran out. */
    public List<UUID> endedBetween(Connection connection, Instant from, Instant to) throws SQLException {
        try (var select = connection.prepareStatement("select distinct person_id from sight where until > ? and until <= ?")) {
            select.setTimestamp(1, Timestamp.from(from));
            select.setTimestamp(2, Timestamp.from(to));
            var people = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    people.add(rows.getObject(1, UUID.class));
                }
            }
            return people;
        }
    }
}
