package org.vecindad.committees.following;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vecindad.committees.following.MergedMemberships.Was;
import org.vecindad.committees.membership.Membership;
import org.vecindad.committees.membership.MembershipFact;
import org.vecindad.committees.membership.MembershipRows;

/** A merge was undone: what came from the person goes back to them, and what ended only because of the merge goes on. What was changed since stays changed. */
final class MembershipsOfPeopleBack {

    private final Connection connection;
    private final MembershipRows rows;
    private final MergedMemberships merged;
    private final Instant now = Instant.now();
    private final List<MembershipFact> told = new ArrayList<>();

    MembershipsOfPeopleBack(Connection connection) {
        this.connection = connection;
        rows = new MembershipRows(connection);
        merged = new MergedMemberships(connection);
    }

    /** For everybody of whom nothing was ever merged: nothing. */
    List<MembershipFact> follow(KnownPerson person) throws SQLException {
        var was = merged.of(person.id());
        if (!was.isEmpty()) {
            giveBack(was);
        }
        merged.giveAccountBack(person.id());
        merged.forget(person.id());
        return told;
    }

    private void giveBack(List<Was> all) throws SQLException {
        var held = rows.held(all.stream().map(Was::membership).toList()).stream().collect(Collectors.toMap(Membership::id, Function.identity()));
        Map<Membership, Was> untouched = new LinkedHashMap<>();
        for (var was : all) {
            var membership = held.get(was.membership());
            if (was.untouchedSince(membership)) {
                untouched.put(membership, was);
            }
            relink(membership, was);
        }
        // only now: whoever goes on beside another must not be the same person or account any more
        for (var membership : untouched.keySet()) {
            if (untouched.get(membership).activeBefore() && !membership.active() && rows.hasRoom(membership)) {
                told.add(membership.restore(now));
                rows.write(membership);
            }
        }
    }

    private void relink(Membership membership, Was was) throws SQLException {
        if (membership.personId() == null || !whereItWent(was.personAfter(), membership.personId()) && !membership.personId().equals(was.personBefore())) {
            return;
        }
        var user = was.untouchedSince(membership) ? was.userBefore() : membership.userId();
        boolean same = membership.personId().equals(was.personBefore()) && Objects.equals(user, membership.userId());
        if (!same) {
            told.add(membership.link(was.personBefore(), user, now));
            rows.write(membership);
        }
    }

    // The survivor may have been merged further, and the fact that this was undone may come later.
    private boolean whereItWent(UUID survivor, UUID person) throws SQLException {
        for (int steps = 0; survivor != null && steps < 20; steps++) {
            if (survivor.equals(person)) {
                return true;
            }
            survivor = mergedInto(survivor);
        }
        return false;
    }

    private UUID mergedInto(UUID person) throws SQLException {
        try (var select = connection.prepareStatement("select merged_into from known_person where id = ? and standing = 'merged'")) {
            select.setObject(1, person);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }
}
