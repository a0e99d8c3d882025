package org.vecindad.committees.following;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vecindad.committees.membership.Membership;

/** Remembers what memberships and accounts were before a merge, for as long as it can be undone. */
final class MergedMemberships {

    private static final String REMEMBER = """
        insert into merged_membership (person_id, membership_id, person_before, person_after, user_before, active_before, version_after)
        values (?, ?, ?, ?, ?, ?, ?) on conflict (person_id, membership_id) do nothing""";
    private static final String REMEMBER_ACCOUNT = """
        insert into merged_account_link (person_id, person_after, user_id, linked_by, linked_at)
        select person_id, ?, user_id, linked_by, linked_at from account_link where person_id = ? on conflict (person_id) do nothing""";

    private final Connection connection;

    MergedMemberships(Connection connection) {
        this.connection = connection;
    }

    /** A membership about to be touched by a merge. */
    record Before(Membership membership, UUID person, UUID user, boolean active) {

        static Before of(Membership membership) {
            return new Before(membership, membership.personId(), membership.userId(), membership.active());
        }
    }

    /** One that was. */
    record Was(UUID membership, UUID personBefore, UUID personAfter, UUID userBefore, boolean activeBefore, long versionAfter) {

        static Was read(ResultSet row) throws SQLException {
            return new Was(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getObject(4, UUID.class), row.getBoolean(5), row.getLong(6));
        }

        boolean untouchedSince(Membership now) {
            return now.version() == versionAfter;
        }
    }

    /** Once all of them are written. */
    void remember(UUID person, UUID survivor, Collection<Before> touched) throws SQLException {
        try (var insert = connection.prepareStatement(REMEMBER)) {
            for (var before : touched) {
                insert.setObject(1, person);
                insert.setObject(2, before.membership().id());
                insert.setObject(3, before.person());
                insert.setObject(4, survivor);
                insert.setObject(5, before.user(), Types.OTHER);
                insert.setBoolean(6, before.active());
                insert.setLong(7, before.membership().version());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Before the account is linked to the survivor, or to nobody. */
    void rememberAccount(UUID person, UUID survivor) throws SQLException {
        forgetWhatIsOver();
        try (var insert = connection.prepareStatement(REMEMBER_ACCOUNT)) {
            insert.setObject(1, survivor);
            insert.setObject(2, person);
            insert.executeUpdate();
        }
    }

    /** Of these people, those of whom something may have to go back. */
    Stream<UUID> mergedAmong(Collection<KnownPerson> people) throws SQLException {
        var there = people.stream().filter(person -> !person.gone()).map(KnownPerson::id).toArray();
        if (there.length == 0) {
            return Stream.empty();
        }
        try (var select = connection.prepareStatement("""
            select person_id from merged_membership where person_id = any (?) union select person_id from merged_account_link where person_id = any (?)""")) {
            select.setArray(1, connection.createArrayOf("uuid", there));
            select.setArray(2, connection.createArrayOf("uuid", there));
            var merged = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    merged.add(rows.getObject(1, UUID.class));
                }
            }
            return merged.stream();
        }
    }

    List<Was> of(UUID person) throws SQLException {
        try (var select = connection.prepareStatement("""
            select membership_id, person_before, person_after, user_before, active_before, version_after from merged_membership where person_id = ? order by membership_id""")) {
            select.setObject(1, person);
            var was = new ArrayList<Was>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    was.add(Was.read(rows));
                }
            }
            return was;
        }
    }

    /** Whose account it was before, unless somebody has said otherwise since. */
    void giveAccountBack(UUID person) throws SQLException {
        update("""
            update account_link link set person_id = was.person_id from merged_account_link was
             where was.person_id = ? and link.user_id = was.user_id and link.person_id = was.person_after""", person);
        update("""
            insert into account_link (user_id, person_id, linked_by, linked_at)
            select user_id, person_id, linked_by, linked_at from merged_account_link where person_id = ? on conflict do nothing""", person);
    }

    void forget(UUID person) throws SQLException {
        update("delete from merged_membership where person_id = ?", person);
        update("delete from merged_account_link where person_id = ?", person);
    }

    private void forgetWhatIsOver() throws SQLException {
        try (var delete = connection.createStatement()) {
            delete.executeUpdate("delete from merged_membership where merged_at < now() - interval '31 days'");
            delete.executeUpdate("delete from merged_account_link where merged_at < now() - interval '31 days'");
        }
    }

    private void update(String sql, UUID person) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setObject(1, person);
            update.executeUpdate();
        }
    }
}
