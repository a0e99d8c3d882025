package org.vecindad.committees.following;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vecindad.committees.membership.Membership;
import org.vecindad.committees.membership.MembershipFact;
import org.vecindad.committees.membership.MembershipRows;

/** What becomes of memberships when their person is merged or erased. */
final class MembershipsOfGonePeople {

    private final Connection connection;
    private final MembershipRows rows;
    private final Instant now = Instant.now();
    private final List<MembershipFact> told = new ArrayList<>();
    private final MergedMemberships merged;

    MembershipsOfGonePeople(Connection connection) {
        this.connection = connection;
        rows = new MembershipRows(connection);
        merged = new MergedMemberships(connection);
    }

    List<MembershipFact> follow(KnownPerson person) throws SQLException {
        var survivor = survivor(person.mergedInto());
        if (survivor == null) {
            forget(person.id());
        } else {
            merge(person.id(), survivor);
        }
        return told;
    }

    /**
     * Follows merges of merges. Contacts' facts of two people may come in any order, so that for a moment each may seem merged into the other:
     * then the newest word, the fact in hand, is taken.
     */
    private UUID survivor(UUID named) throws SQLException {
        var seen = new HashSet<UUID>();
        var person = named;
        while (person != null && seen.add(person)) {
            var next = goneTo(person);
            if (next.isEmpty()) {
                return person;
            }
            person = next.get().survivor();
        }
        return person == null ? null : named;
    }

    private record Gone(UUID survivor) {
    }

    private Optional<Gone> goneTo(UUID person) throws SQLException {
        try (var select = connection.prepareStatement("select merged_into from known_person where id = ? and standing in ('merged', 'erased')")) {
            select.setObject(1, person);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(new Gone(row.getObject(1, UUID.class))) : Optional.empty();
            }
        }
    }

    private void forget(UUID person) throws SQLException {
        merged.forget(person);
        update("delete from account_link where person_id = ?", person);
        for (var membership : rows.held(person)) {
            told.add(membership.forget(now));
            rows.write(membership);
        }
    }

    private void merge(UUID person, UUID survivor) throws SQLException {
        merged.rememberAccount(person, survivor);
        update("update account_link set person_id = ? where person_id = ? and not exists (select from account_link where person_id = ?)", survivor, person, survivor);
        update("delete from account_link where person_id = ?", person);
        var moving = rows.held(person);
        var staying = byCommittee(rows.active(survivor, moving.stream().map(Membership::committeeId).toList()));
        for (var membership : moving) {
            var other = membership.active() ? staying.get(membership.committeeId()) : null;
            var before = new ArrayList<>(List.of(MergedMemberships.Before.of(membership)));
            if (other != null) {
                before.add(MergedMemberships.Before.of(other));
            }
            if (other != null) {
                keepTheHigherRole(membership, other);
            }
            told.add(membership.link(survivor, membership.userId(), now));
            rows.write(membership);
            merged.remember(person, survivor, before);
        }
    }

    // one person, one membership: the one with more responsibility goes on, and with it either's account
    private void keepTheHigherRole(Membership moving, Membership staying) throws SQLException {
        var kept = moving.role().outranks(staying.role()) ? moving : staying;
        var ended = kept == moving ? staying : moving;
        told.add(ended.end(now));
        rows.write(ended);
        if (kept.userId() == null && ended.userId() != null) {
            told.add(kept.link(kept.personId(), ended.userId(), now));
            rows.write(kept);
        }
    }

    private static Map<UUID, Membership> byCommittee(List<Membership> memberships) {
        var map = new HashMap<UUID, Membership>();
        memberships.forEach(membership -> map.put(membership.committeeId(), membership));
        return map;
    }

    private void update(String sql, UUID... parameters) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            update.executeUpdate();
        }
    }
}
