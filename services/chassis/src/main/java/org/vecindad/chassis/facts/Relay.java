package org.vecindad.chassis.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Sends what waits in the outbox. One relay of a service leads: the one whose session holds an advisory lock, and through that very
 * session it reads and deletes, so that with the lock it also loses its hands.
 */
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long LOCK = 0x7665_6369_6e64_6164L; // "vecindad"
    private static final Duration NEXT_CANDIDACY = Duration.ofSeconds(1);

    private final WorkDatabase database;
    private final Broker broker;
    private final FactsConfig config;
    private final Wake wake;
    private final IntConsumer sent;
    private final Rest rest = new Rest();
    private volatile boolean leading;
    private Thread thread;

    Relay(WorkDatabase database, Broker broker, FactsConfig config, Wake wake, IntConsumer sent) {
        this.database = database;
        this.broker = broker;
        this.config = config;
        this.wake = wake;
        this.sent = sent;
    }

    void start() {
        thread = Thread.ofPlatform().name("facts relay").daemon().start(this);
    }

    boolean leads() {
        return leading;
    }

    @Override
    public void run() {
        try {
            while (!rest.stopping()) {
                try (var connection = database.dedicated("relay")) {
                    if (elected(connection)) {
                        lead(true);
                        relay(connection);
                    }
                } catch (SQLException e) {
                    if (rest.fresh()) {
                        LOG.warnf("the relay has no database, and tries again (%s)", e.getSQLState());
                    }
                    rest.rest();
                } catch (RuntimeException e) {
                    LOG.error("the relay stumbled, and goes on", e);
                    rest.rest();
                } finally {
                    lead(false);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() throws InterruptedException {
        rest.stop();
        wake.ring();
        if (!thread.join(Duration.ofSeconds(3))) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(2));
        }
    }

    private boolean elected(Connection connection) throws SQLException, InterruptedException {
        try (var candidacy = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            candidacy.setLong(1, LOCK);
            while (!rest.stopping()) {
                try (var answer = candidacy.executeQuery()) {
                    answer.next();
                    if (answer.getBoolean(1)) {
                        return true;
                    }
                }
                rest.rest(NEXT_CANDIDACY);
            }
            return false;
        }
    }

    private void relay(Connection connection) throws SQLException, InterruptedException {
        while (!rest.stopping()) {
            try (var sender = new Sender(broker, config)) {
                while (!rest.stopping()) {
                    if (round(connection, sender) < config.batch()) {
                        wake.await(config.slowPoll());
                    }
                }
            } catch (KafkaException e) {
                broker.forgetTopics();
                if (rest.fresh()) {
                    LOG.warnf("Kafka does not take facts; they wait in the outbox (%s)", e.getMessage());
                }
                rest.rest();
            }
        }
    }

    private int round(Connection connection, Sender sender) throws SQLException, InterruptedException {
        var rows = OutboxRow.read(connection, config.batch());
        if (rows.isEmpty()) {
            return 0;
        }
        var done = sender.send(rows);
        if (!done.isEmpty()) {
            OutboxRow.delete(connection, done);
            sent.accept(done.size());
        }
        if (done.size() < rows.size()) {
            throw new KafkaException((rows.size() - done.size()) + " facts were not acknowledged");
        }
        if (!rest.fresh()) {
            LOG.info("Kafka takes facts again");
        }
        rest.over();
        return rows.size();
    }

    private void lead(boolean now) {
        leading = now;
        wake.leading(now);
    }
}
