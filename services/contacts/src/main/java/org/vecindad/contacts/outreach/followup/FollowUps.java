package org.vecindad.contacts.outreach.followup;

import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Place;
import org.vecindad.contacts.outreach.OutreachKeys;
import org.vecindad.contacts.outreach.SealedDocument;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of next steps, as far as the connection's caller may see it. */
@Singleton
class FollowUps {

    private static final SealedDocument<String> WHAT = new SealedDocument<>(new Place("follow_up", "what", OutreachKeys.RETENTION), String.class);
    private static final String ROWS = """
            select f.id, f.version, f.person_id, f.what, f.due_on, f.owner_user_id, f.committee_id, f.state, f.conversation_id, f.created_by, f.created_at
              from follow_up f join person p on p.id = f.person_id and p.standing = 'active' where\s""";
    private static final String ASKED = " (? and (? or f.committee_id = any (?)) or f.owner_user_id = ?) and f.state = ? and (?::uuid is null or f.person_id = ?::uuid) and "
            + Sights.SEES_P;

    private final OutreachKeys keys;

    FollowUps(OutreachKeys keys) {
        this.keys = keys;
    }

    private record Sealed(FollowUp step, byte[] what) {
    }

    /** @param key of the person, open for writing */
    void add(Connection connection, FollowUp step, DataKey key) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into follow_up (id, version, person_id, what, due_on, owner_user_id, committee_id, state, conversation_id, created_by, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, step.id());
            insert.setLong(2, step.version());
            insert.setObject(3, step.personId());
            insert.setBytes(4, WHAT.seal(key, step.what()));
            insert.setObject(5, step.dueOn());
            insert.setObject(6, step.ownerUserId());
            insert.setObject(7, step.committeeId());
            insert.setString(8, step.state().word());
            insert.setObject(9, step.conversationId());
            insert.setObject(10, step.createdBy());
            insert.setTimestamp(11, Timestamp.from(step.createdAt()));
            insert.setTimestamp(12, Timestamp.from(step.createdAt()));
            insert.executeUpdate();
        }
    }

    void change(Connection connection, FollowUp step, Instant at) throws SQLException {
        try (var update = connection.prepareStatement("""
                update follow_up set version = ?, what = ?, due_on = ?, owner_user_id = ?, state = ?, updated_at = ? where id = ?""")) {
            update.setLong(1, step.version());
            update.setBytes(2, WHAT.seal(keys.toRead(List.of(step.personId())).get(step.personId()), step.what()));
            update.setObject(3, step.dueOn());
            update.setObject(4, step.ownerUserId());
            update.setString(5, step.state().word());
            update.setTimestamp(6, Timestamp.from(at));
            update.setObject(7, step.id());
            update.executeUpdate();
        }
    }

    Optional<FollowUp> find(Connection connection, UUID id) throws SQLException {
        return one(connection, id, "");
    }

    Optional<FollowUp> toChange(Connection connection, UUID id) throws SQLException {
        return one(connection, id, " for no key update of f");
    }

    /** Those that came out of conversations and are still to be done or were. */
    List<FollowUp> outOf(Connection connection, Collection<UUID> conversations) throws SQLException {
        try (var select = connection.prepareStatement(ROWS + "f.conversation_id = any (?) order by f.due_on, f.id")) {
            select.setArray(1, connection.createArrayOf("uuid", conversations.toArray()));
            return opened(select);
        }
    }

    /** A conversation that is taken back takes its next step with it, unless somebody has taken that already. */
    void forget(Connection connection, UUID conversation) throws SQLException {
        try (var delete = connection.prepareStatement("delete from follow_up where conversation_id = ? and state = 'open'")) {
            delete.setObject(1, conversation);
            delete.executeUpdate();
        }
    }

    List<FollowUp> find(Connection connection, Grants grants, FollowUpQuery asked, int count) throws SQLException {
        var order = asked.earliestFirst() ? "" : " desc";
        var after = asked.after() == null ? "" : " and (f.due_on, f.id) " + (asked.earliestFirst() ? ">" : "<") + " (?, ?)";
        try (var select = connection.prepareStatement(ROWS + ASKED + after + " order by f.due_on" + order + ", f.id" + order + " limit ?")) {
            int at = ask(select, connection, grants, asked);
            if (asked.after() != null) {
                select.setObject(at++, asked.after().dueOn());
                select.setObject(at++, asked.after().id());
            }
            select.setInt(at, count);
            return opened(select);
        }
    }

    long count(Connection connection, Grants grants, FollowUpQuery asked) throws SQLException {
        try (var select = connection.prepareStatement(
                "select count(*) from follow_up f join person p on p.id = f.person_id and p.standing = 'active' where" + ASKED)) {
            ask(select, connection, grants, asked);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Whether this user works for a committee, as far as it is known. */
    boolean leads(Connection connection, UUID user, UUID committee) throws SQLException {
        try (var select = connection.prepareStatement(
                "select 1 from known_membership where user_id = ? and committee_id = ? and active and role in ('lead', 'co_lead')")) {
            select.setObject(1, user);
            select.setObject(2, committee);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static int ask(PreparedStatement select, Connection connection, Grants grants, FollowUpQuery asked) throws SQLException {
        int at = 1;
        select.setBoolean(at++, asked.whose() == Whose.OURS);
        select.setBoolean(at++, grants.everything());
        select.setArray(at++, connection.createArrayOf("uuid", grants.viewers().toArray()));
        select.setObject(at++, grants.caller().userId());
        select.setString(at++, asked.state().word());
        select.setObject(at++, asked.person());
        select.setObject(at++, asked.person());
        return Sights.ask(select, at, grants);
    }

    private Optional<FollowUp> one(Connection connection, UUID id, String how) throws SQLException {
        try (var select = connection.prepareStatement(ROWS + "f.id = ?" + how)) {
            select.setObject(1, id);
            return opened(select).stream().findFirst();
        }
    }

    private List<FollowUp> opened(PreparedStatement select) throws SQLException {
        var rows = new ArrayList<Sealed>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new Sealed(read(row), row.getBytes(4)));
            }
        }
        var open = keys.toRead(rows.stream().map(sealed -> sealed.step().personId()).distinct().toList());
        return rows.stream().map(sealed -> {
            var step = sealed.step();
            return new FollowUp(step.id(), step.version(), step.personId(), WHAT.open(open.get(step.personId()), sealed.what()), step.dueOn(),
                    step.ownerUserId(), step.committeeId(), step.state(), step.conversationId(), step.createdBy(), step.createdAt());
        }).toList();
    }

    private static FollowUp read(ResultSet row) throws SQLException {
        return new FollowUp(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, UUID.class), null, row.getObject(5, LocalDate.class),
                row.getObject(6, UUID.class), row.getObject(7, UUID.class), FollowUpState.of(row.getString(8)), row.getObject(9, UUID.class),
                row.getObject(10, UUID.class), row.getTimestamp(11).toInstant());
    }
}
