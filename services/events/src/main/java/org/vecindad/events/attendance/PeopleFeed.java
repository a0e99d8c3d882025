package org.vecindad.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.vecindad.chassis.facts.Feed;
import org.vecindad.chassis.facts.ReceivedFact;
import org.vecindad.events.known.Told;

/** Hears who is no longer simply there: the erased leave every list, the merged come under the record that stays. */
@ApplicationScoped
class PeopleFeed extends Feed {

    private static final String ALONE = "SELECT pg_advisory_xact_lock(" + KnownPeople.LOCK_KEY + ")";
    private static final String KEEP = """
        INSERT INTO known_person AS known (id, version, standing, merged_into) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, standing = excluded.standing, merged_into = excluded.merged_into
        WHERE known.version < excluded.version""";
    // a million people are simply there: whoever has no row gets none, and a batch of them is one statement
    private static final String BACK = """
        UPDATE known_person known SET version = told.version, standing = 'active', merged_into = NULL
        FROM unnest(?::uuid[], ?::bigint[]) AS told (id, version) WHERE known.id = told.id AND known.version < told.version""";

    private final FollowingPeople following;
    private final MergedAttendances merged;

    PeopleFeed(FollowingPeople following, MergedAttendances merged) {
        super("contacts.person.v1");
        this.following = following;
        this.merged = merged;
    }

    @Override
    public void apply(Connection connection, List<ReceivedFact> facts) throws SQLException {
        var latest = new LinkedHashMap<UUID, ReceivedFact>();
        facts.forEach(fact -> latest.merge(fact.key(), fact, (known, next) -> next.tombstone() || next.version() > known.version() ? next : known));
        var gone = latest.values().stream().filter(PeopleFeed::gone).map(ReceivedFact::key).sorted().toList();
        var there = latest.keySet().stream().filter(person -> !gone.contains(person)).toList();
        var concerned = concerned(latest, gone);
        concerned.addAll(merged.mergedAmong(connection, there));
        try (var alone = connection.prepareStatement(ALONE)) {
            for (UUID person : concerned) {
                alone.setString(1, person.toString());
                alone.execute();
            }
        }
        keep(connection, latest.values());
        if (!gone.isEmpty()) {
            following.follow(connection, gone);
        }
        // asked again: whoever held the lock may have merged or given back meanwhile
        var back = merged.back(connection, there);
        if (!back.isEmpty()) {
            following.giveBack(connection, back);
        }
    }

    // who stays is locked as well: another replica may hear at the same time that they are erased. In order, so that nobody waits in a circle
    private static TreeSet<UUID> concerned(Map<UUID, ReceivedFact> facts, List<UUID> gone) {
        var concerned = new TreeSet<>(gone);
        gone.stream().map(facts::get).filter(fact -> !fact.tombstone()).map(fact -> new Told(fact.data()).idOrNull("merged_into"))
            .filter(Objects::nonNull).forEach(concerned::add);
        return concerned;
    }

    private static void keep(Connection connection, Collection<ReceivedFact> facts) throws SQLException {
        var back = new LinkedHashMap<UUID, Long>();
        try (var keep = connection.prepareStatement(KEEP)) {
            for (var fact : facts) {
                String standing = standing(fact);
                if (standing.equals("active")) {
                    back.put(fact.key(), fact.version());
                    continue;
                }
                keep.setObject(1, fact.key());
                // nothing comes after a tombstone, and an id that is never used again may be kept: it stops a late sign-up
                keep.setLong(2, fact.tombstone() ? Long.MAX_VALUE : fact.version());
                keep.setString(3, standing);
                keep.setObject(4, fact.tombstone() ? null : new Told(fact.data()).idOrNull("merged_into"));
                keep.executeUpdate();
            }
        }
        back(connection, back);
    }

    private static void back(Connection connection, Map<UUID, Long> people) throws SQLException {
        if (people.isEmpty()) {
            return;
        }
        try (var back = connection.prepareStatement(BACK)) {
            back.setArray(1, connection.createArrayOf("uuid", people.keySet().toArray()));
            back.setArray(2, connection.createArrayOf("bigint", people.values().toArray()));
            back.executeUpdate();
        }
    }

    private static boolean gone(ReceivedFact fact) {
        return switch (standing(fact)) {
            case "merged", "erased" -> true;
            default -> false;
        };
    }

    private static String standing(ReceivedFact fact) {
        return fact.tombstone() ? "erased" : new Told(fact.data()).text("standing");
    }
}
