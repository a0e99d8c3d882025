package org.vecindad.chassis.facts;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.vecindad.chassis.testing.FactsProbe;
import org.vecindad.local.Database;
import org.vecindad.local.Databases;
import org.vecindad.local.Platform;

/** The parts of the facts on a real database and a real Kafka, without an application around them. */
final class Rig implements AutoCloseable {

    private static final String ROLE = "committees_";

    final FactsConfig config;
    final WorkDatabase database;
    final Broker broker;
    final DeadLetters deadLetters;
    final FactsProbe probe;
    private final Platform platform = Platform.forTests();
    private final Databases.Fresh fresh = platform.databases().fresh(Database.COMMITTEES);
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    Rig() {
        this(Map.of());
    }

    Rig(Map<String, String> settings) {
        var all = new HashMap<>(Map.of(
            "vecindad.facts.service", "committees",
            "vecindad.facts.bootstrap-servers", platform.kafkaBootstrap(),
            "vecindad.facts.topic-prefix", "rig-" + fresh.suffix() + "-",
            "quarkus.datasource.work.jdbc.url", fresh.url(Database.COMMITTEES),
            "quarkus.datasource.work.username", ROLE + "work",
            "quarkus.datasource.work.password", platform.password(ROLE + "work")));
        all.putAll(settings);
        SmallRyeConfig source = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(FactsConfig.class)
            .withSources(new PropertiesConfigSource(all, "rig", 500)).build();
        config = source.getConfigMapping(FactsConfig.class);
        var pool = new PGSimpleDataSource();
        pool.setURL(fresh.url(Database.COMMITTEES));
        pool.setUser(ROLE + "work");
        pool.setPassword(platform.password(ROLE + "work"));
        database = new WorkDatabase(pool, source);
        broker = new Broker(config);
        deadLetters = new DeadLetters(database, config);
        probe = new FactsProbe(config.bootstrapServers(), config.prefixed(""));
        migrate();
    }

    /** A relay as a replica of its own would run it. */
    Relay relay() {
        var wake = new Wake(null, database);
        var listener = new Listener(database, wake, topic -> { });
        var relay = new Relay(database, broker, config, wake, count -> { });
        listener.start();
        relay.start();
        running.push(listener::stop);
        running.push(relay::stop);
        return relay;
    }

    FeedRunner feed(Feed feed) {
        var counts = new FeedCounts(new SimpleMeterRegistry(), feed.topic());
        var runner = new FeedRunner(feed, new FeedApplier(feed, database, deadLetters, counts), counts, broker, config);
        runner.start();
        running.push(runner::stop);
        return runner;
    }

    Replaying replaying(FeedRunner feed) {
        return new Replaying(deadLetters, topic -> topic.equals(feed.feed().topic()) ? Optional.of(feed) : Optional.empty(), broker, database, config);
    }

    void tell(Fact... facts) throws SQLException {
        database.transact(connection -> tell(connection, facts));
    }

    void tell(Connection connection, Fact... facts) throws SQLException {
        new Outbox(null, null).recordAll(connection, List.of(facts));
    }

    boolean allTold() throws SQLException {
        return rows("select 1 from outbox").isEmpty();
    }

    /** The first column of each row, as text. */
    List<String> rows(String query) throws SQLException {
        try (var connection = database.pooled(); var select = connection.createStatement(); var rows = select.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    /** Ends sessions as a restart of PostgreSQL does. */
    void cutSessions(String purpose) throws SQLException {
        try (var connection = platform.superuser(fresh.name(Database.COMMITTEES));
             var cut = connection.prepareStatement("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = ?")) {
            cut.setString(1, purpose);
            cut.executeQuery();
        }
    }

    @Override
    public void close() throws Exception {
        for (var each : running) {
            each.close();
        }
        probe.close();
        broker.close();
        fresh.close();
    }

    private void migrate() {
        Flyway.configure().dataSource(fresh.url(Database.COMMITTEES), ROLE + "owner", platform.password(ROLE + "owner"))
            .locations("db/chassis", "db/pebbles").placeholders(Map.of("app", ROLE + "app", "work", ROLE + "work")).load().migrate();
    }
}
