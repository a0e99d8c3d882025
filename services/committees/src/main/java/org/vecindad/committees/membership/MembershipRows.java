package org.vecindad.committees.membership;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Memberships as a feed needs them: by person, across committees, on its own connection. */
public final class MembershipRows {

    private static final String COLUMNS = "m.id, m.committee_id, m.person_id, m.user_id, m.role, m.state, m.joined_at, m.ended_at, m.updated_at, m.version";

    private final Connection connection;

    public MembershipRows(Connection connection) {
        this.connection = connection;
    }

    /** All memberships of a person, ended ones too; the rows are held, and before them their committees', as requests do it. */
    public List<Membership> held(UUID person) throws SQLException {
        query("select c.id from committee c where c.id in (select committee_id from membership where person_id = ?) order by c.id for update", person);
        return read("select " + COLUMNS + " from membership m where m.person_id = ? order by m.id for update", person);
    }

    /** These memberships, held in the same order. */
    public List<Membership> held(Collection<UUID> memberships) throws SQLException {
        var ids = connection.createArrayOf("uuid", memberships.toArray());
        query("select c.id from committee c where c.id in (select committee_id from membership where id = any (?)) order by c.id for update", ids);
        return read("select " + COLUMNS + " from membership m where m.id = any (?) order by m.id for update", ids);
    }

    /** Whether this membership, were it active, could stand beside the others of its committee. */
    public boolean hasRoom(Membership membership) throws SQLException {
        return query("""
            select 1 from membership where committee_id = ? and state = 'active' and id <> ?
               and (person_id = ? or user_id = ? or role = 'lead' and ? = 'lead')""", row -> true, membership.committeeId, membership.id,
            new OrNull(membership.personId), new OrNull(membership.userId), membership.role.word()).isEmpty();
    }

    /** The other active memberships, in the same committees, of one person. */
    public List<Membership> active(UUID person, Collection<UUID> committees) throws SQLException {
        return read("select " + COLUMNS + " from membership m where m.person_id = ? and m.state = 'active' and m.committee_id = any (?) order by m.id for update",
            person, connection.createArrayOf("uuid", committees.toArray()));
    }

    public void write(Membership membership) throws SQLException {
        try (var update = connection.prepareStatement("update membership set person_id = ?, user_id = ?, role = ?, state = ?, ended_at = ?, updated_at = ?, version = ? where id = ?")) {
            update.setObject(1, membership.personId, Types.OTHER);
            update.setObject(2, membership.userId, Types.OTHER);
            update.setString(3, membership.role.word());
            update.setString(4, membership.state.word());
            update.setTimestamp(5, membership.endedAt == null ? null : Timestamp.from(membership.endedAt));
            update.setTimestamp(6, Timestamp.from(membership.updatedAt));
            update.setLong(7, membership.version);
            update.setObject(8, membership.id);
            update.executeUpdate();
        }
    }

    private List<Membership> read(String sql, Object... parameters) throws SQLException {
        return query(sql, MembershipRows::membership, parameters);
    }

    private void query(String sql, Object parameter) throws SQLException {
        query(sql, row -> row.getObject(1, UUID.class), parameter);
    }

    /** An id that may be missing: PostgreSQL wants to know the type of nothing, too. */
    private record OrNull(UUID id) {
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... parameters) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] instanceof OrNull(var id)) {
                    select.setObject(i + 1, id, Types.OTHER);
                } else {
                    select.setObject(i + 1, parameters[i]);
                }
            }
            try (var rows = select.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        }
    }

    private static Membership membership(ResultSet row) throws SQLException {
        var membership = new Membership();
        membership.id = row.getObject(1, UUID.class);
        membership.committeeId = row.getObject(2, UUID.class);
        membership.personId = row.getObject(3, UUID.class);
        membership.userId = row.getObject(4, UUID.class);
        membership.role = Role.of(row.getString(5));
        membership.state = MembershipState.of(row.getString(6));
        membership.joinedAt = instant(row, 7);
        membership.endedAt = instant(row, 8);
        membership.updatedAt = instant(row, 9);
        membership.version = row.getLong(10);
        return membership;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
