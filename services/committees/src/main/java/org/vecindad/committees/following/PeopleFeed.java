package org.vecindad.committees.following;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vecindad.chassis.facts.Fact;
import org.vecindad.chassis.facts.Feed;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.facts.ReceivedFact;

/** Keeps which people are known, and lets the memberships of those who go follow, each change with its fact. */
@Singleton
class PeopleFeed extends Feed {

    // nothing brings an erased person back: their tombstone may come without a version, and old facts may come again
    private static final String REMEMBER = """
        insert into known_person as known (id, standing, merged_into, version)
        select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[])
        on conflict (id) do update set standing = excluded.standing, merged_into = excluded.merged_into, version = greatest(known.version, excluded.version)
        where known.standing <> 'erased' and (known.version < excluded.version or excluded.standing = 'erased')
        returning id""";

    private final Outbox outbox;

    PeopleFeed(Outbox outbox) {
        super("contacts.person.v1");
        this.outbox = outbox;
    }

    @Override
    public void apply(Connection connection, List<ReceivedFact> facts) throws SQLException {
        var people = facts.stream().map(KnownPerson::in).toList();
        hold(connection, Stream.concat(people.stream().filter(KnownPerson::gone).map(KnownPerson::id), new MergedMemberships(connection).mergedAmong(people)).distinct().sorted().toList());
        var changed = remember(connection, people);
        var told = new ArrayList<Fact>();
        for (var person : changed) {
            told.addAll(person.gone() ? new MembershipsOfGonePeople(connection).follow(person) : new MembershipsOfPeopleBack(connection).follow(person));
        }
        outbox.recordAll(connection, told);
    }

    @Override
    public void startOver(Connection connection) throws SQLException {
        try (var forget = connection.prepareStatement("update known_person set version = -1 where standing <> 'erased'")) {
            forget.executeUpdate();
        }
    }

    // the same lock as requests take that name a person, in one order, so that two never wait for each other
    private static void hold(Connection connection, List<UUID> people) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            for (var person : people) {
                lock.setString(1, person.toString());
                lock.execute();
            }
        }
    }

    // one statement, since an import tells of thousands; the latest fact about each person is the one that counts
    private static List<KnownPerson> remember(Connection connection, List<KnownPerson> people) throws SQLException {
        var latest = new LinkedHashMap<UUID, KnownPerson>();
        people.forEach(person -> latest.merge(person.id(), person, KnownPerson::later));
        var rows = List.copyOf(latest.values());
        try (var upsert = connection.prepareStatement(REMEMBER)) {
            upsert.setArray(1, connection.createArrayOf("uuid", rows.stream().map(KnownPerson::id).toArray()));
            upsert.setArray(2, connection.createArrayOf("text", rows.stream().map(KnownPerson::word).toArray()));
            upsert.setArray(3, connection.createArrayOf("uuid", rows.stream().map(KnownPerson::mergedInto).toArray()));
            upsert.setArray(4, connection.createArrayOf("bigint", rows.stream().map(KnownPerson::version).toArray()));
            var changed = new ArrayList<KnownPerson>();
            try (var ids = upsert.executeQuery()) {
                while (ids.next()) {
                    changed.add(latest.get(ids.getObject(1, UUID.class)));
                }
            }
            return changed;
        }
    }
}
