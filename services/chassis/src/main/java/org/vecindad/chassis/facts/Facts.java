package org.vecindad.chassis.facts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Starts and stops what tells and hears facts with its service. Neither waits for Kafka. */
@Singleton
class Facts {

    private final String replica = UUID.randomUUID().toString();
    private final WorkDatabase database;
    private final Relay relay;
    private final Listener listener;
    private final List<FeedRunner> feeds;

    Facts(WorkDatabase database, Broker broker, FactsConfig config, Wake wake, DeadLetters deadLetters, MeterRegistry meters, @All List<Feed> feeds) {
        this.database = database;
        var sent = Counter.builder("facts.sent").description("facts acknowledged by Kafka").register(meters);
        this.relay = new Relay(database, broker, config, wake, sent::increment);
        this.listener = new Listener(database, wake, this::startOverElsewhere);
        this.feeds = feeds.stream().map(feed -> {
            var counts = new FeedCounts(meters, feed.topic());
            return new FeedRunner(feed, new FeedApplier(feed, database, deadLetters, counts), counts, broker, config);
        }).toList();
        refuseTwins();
    }

    void start(@Observes StartupEvent event) {
        relay.start();
        listener.start();
        feeds.forEach(FeedRunner::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException, SQLException {
        for (var feed : feeds) {
            feed.stop();
        }
        relay.stop();
        listener.stop();
    }

    Relay relay() {
        return relay;
    }

    List<FeedRunner> feeds() {
        return feeds;
    }

    /** The feed that keeps what the service knows of a topic. */
    Optional<FeedRunner> shared(String topic) {
        return feeds.stream().filter(feed -> feed.group().isPresent() && feed.feed().topic().equals(topic)).findFirst();
    }

    /** Hears a topic from its beginning again, in every replica. */
    void startOver(FeedRunner feed) throws SQLException {
        database.transact(connection -> {
            feed.feed().startOver(connection);
            try (var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
                notify.setString(1, Listener.START_OVER);
                notify.setString(2, replica + " " + feed.feed().topic());
                notify.execute();
            }
        });
        feed.startOver();
    }

    private void startOverElsewhere(String message) {
        var words = message.split(" ", 2);
        if (!words[0].equals(replica)) {
            shared(words[1]).ifPresent(FeedRunner::startOver);
        }
    }

    /** Two feeds of one group would each hear half of the topic. */
    private void refuseTwins() {
        var groups = new HashSet<String>();
        for (var feed : feeds) {
            if (feed.group().isPresent() && !groups.add(feed.group().get())) {
                throw new IllegalStateException("two feeds hear " + feed.feed().topic() + ": make them one");
            }
        }
    }
}
