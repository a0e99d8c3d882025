package org.vecindad.committees.following;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.vecindad.chassis.facts.Fact;
import org.vecindad.chassis.facts.Feed;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.facts.ReceivedFact;

/** Keeps which people are known, and lets the memberships of those who go follow, each change with its fact. */
@Singleton
class PeopleFeed extends Feed {

    private final Outbox outbox;

    PeopleFeed(Outbox outbox) {
        super("contacts.person.v1");
        this.outbox = outbox;
    }

    @Override
    public void apply(Connection connection, List<ReceivedFact> facts) throws SQLException {
        var people = facts.stream().map(KnownPerson::in).toList();
        hold(connection, people.stream().filter(KnownPerson::gone).map(KnownPerson::id).distinct().sorted().toList());
        var changed = new ArrayList<KnownPerson>();
        for (var person : people) {
            if (remember(connection, person)) {
                changed.add(person);
            }
        }
        var told = new ArrayList<Fact>();
        for (var person : changed) {
            if (person.gone()) {
                told.addAll(new MembershipsOfGonePeople(connection).follow(person));
            }
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

    private static boolean remember(Connection connection, KnownPerson person) throws SQLException {
        // nothing brings an erased person back: their tombstone may come without a version, and old facts may come again
        try (var upsert = connection.prepareStatement("""
            insert into known_person as known (id, standing, merged_into, version) values (?, ?, ?, ?)
            on conflict (id) do update set standing = excluded.standing, merged_into = excluded.merged_into, version = greatest(known.version, excluded.version)
            where known.standing <> 'erased' and (known.version < excluded.version or excluded.standing = 'erased')""")) {
            upsert.setObject(1, person.id());
            upsert.setString(2, person.standing().name().toLowerCase(Locale.ROOT));
            upsert.setObject(3, person.mergedInto());
            upsert.setLong(4, person.version());
            return upsert.executeUpdate() == 1;
        }
    }
}
