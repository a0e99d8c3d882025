package org.vecindad.chassis.facts;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Knows pebbles by their facts, and can be told to fail. */
@Singleton
class PebblesFeed extends Feed {

    private static final String KNOW = """
        insert into known_pebble (id, version, color) values (?, ?, ?)
        on conflict (id) do update set version = excluded.version, color = excluded.color where known_pebble.version < excluded.version
        """;

    private final SpentFacts spent;
    /** Poison is poison until somebody mends the feed. */
    volatile boolean mended;
    /** How many more times the database is away. */
    final AtomicInteger away = new AtomicInteger();
    /** How many more times the transaction fails after its side effect. */
    final AtomicInteger clumsy = new AtomicInteger();

    PebblesFeed(SpentFacts spent) {
        super(PebbleFact.TOPIC);
        this.spent = spent;
    }

    @Override
    public void apply(Connection connection, List<ReceivedFact> facts) throws SQLException {
        if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new SQLException("away", "08006");
        }
        for (var fact : facts) {
            if (fact.tombstone()) {
                forget(connection, fact);
            } else {
                know(connection, fact);
            }
        }
        if (clumsy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new SQLException("stumbled before the commit", "40001");
        }
    }

    @Override
    public void startOver(Connection connection) throws SQLException {
        try (var update = connection.createStatement()) {
            update.executeUpdate("update known_pebble set version = -1");
        }
    }

    private void know(Connection connection, ReceivedFact fact) throws SQLException {
        var color = fact.data().path("color").asText();
        if (color.equals("poison") && !mended) {
            throw new PoisonedFact("no pebble has this color");
        }
        if (color.equals("echo") && spent.spend(connection, fact.id())) {
            echo(connection, fact);
        }
        try (var upsert = connection.prepareStatement(KNOW)) {
            upsert.setObject(1, fact.key());
            upsert.setLong(2, fact.version());
            upsert.setString(3, color);
            upsert.executeUpdate();
        }
    }

    private static void echo(Connection connection, ReceivedFact fact) throws SQLException {
        try (var insert = connection.prepareStatement("insert into echo values (?)")) {
            insert.setString(1, fact.id());
            insert.executeUpdate();
        }
    }

    private static void forget(Connection connection, ReceivedFact fact) throws SQLException {
        try (var delete = connection.prepareStatement("delete from known_pebble where id = ?")) {
            delete.setObject(1, fact.key());
            delete.executeUpdate();
        }
    }
}
