package org.vecindad.contacts.known;

import org.vecindad.chassis.facts.Feed;
import org.vecindad.chassis.facts.ReceivedFact;
import org.vecindad.contacts.keeping.Indexing;
import org.vecindad.contacts.sight.SightPolicy;

import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Memberships: what a caller leads, and whom a committee sees because they belong to it. */
@ApplicationScoped
class MembershipsFeed extends Feed {

    private static final String KEEP = """
            insert into known_membership as known (id, version, committee_id, person_id, user_id, role, active, since, ended)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, committee_id = excluded.committee_id, person_id = excluded.person_id,
                   user_id = excluded.user_id, role = excluded.role, active = excluded.active, ended = excluded.ended
             where known.version < excluded.version""";

    private final Indexing indexing;

    MembershipsFeed(Indexing indexing) {
        super("committees.membership.v1");
        this.indexing = indexing;
    }

    @Override
    public void apply(Connection connection, List<ReceivedFact> facts) throws SQLException {
        var people = new HashSet<UUID>();
        for (var fact : facts) {
            people.addAll(fact.tombstone() ? forget(connection, fact) : keep(connection, fact));
        }
        // Within the transaction: what it is about to commit is indexed, and applied again should it fail.
        indexing.refresh(connection, people);
    }

    @Override
    public void startOver(Connection connection) throws SQLException {
        KnownRows.heardNothing(connection, "known_membership");
    }

    private static Set<UUID> forget(Connection connection, ReceivedFact fact) throws SQLException {
        KnownRows.forget(connection, "known_membership", fact.key());
        return KnownRows.replaceSights(connection, List.of(fact.key()), List.of());
    }

    private static Set<UUID> keep(Connection connection, ReceivedFact fact) throws SQLException {
        var data = FactData.of(fact);
        var committee = data.id("committee_id");
        var person = data.idOrNull("person_id");
        boolean active = data.text("state").equals("active");
        try (var upsert = connection.prepareStatement(KEEP)) {
            upsert.setObject(1, fact.key());
            upsert.setLong(2, fact.version());
            upsert.setObject(3, committee);
            upsert.setObject(4, person);
            upsert.setObject(5, data.idOrNull("user_id"));
            upsert.setString(6, data.text("role"));
            upsert.setBoolean(7, active);
            upsert.setTimestamp(8, Timestamp.from(fact.time()));
            upsert.setTimestamp(9, active ? null : Timestamp.from(fact.time()));
            if (upsert.executeUpdate() == 0) {
                return Set.of();
            }
        }
        return KnownRows.replaceSights(connection, List.of(fact.key()), SightPolicy.ofMembership(fact.key(), committee, person, active));
    }
}
