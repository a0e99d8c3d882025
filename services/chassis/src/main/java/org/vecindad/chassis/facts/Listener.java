package org.vecindad.chassis.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Hears what replicas of a service tell each other through their database: that facts wait, and that a feed starts over. */
final class Listener implements Runnable {

    static final String START_OVER = "start_over";

    private static final Logger LOG = Logger.getLogger(Listener.class);
    private static final int LIFE_SIGN_MILLIS = 30_000;

    private final WorkDatabase database;
    private final Wake wake;
    private final Consumer<String> startOver;
    private final Rest rest = new Rest();
    private volatile Connection session;
    private Thread thread;

    Listener(WorkDatabase database, Wake wake, Consumer<String> startOver) {
        this.database = database;
        this.wake = wake;
        this.startOver = startOver;
    }

    void start() {
        thread = Thread.ofPlatform().name("facts listener").daemon().start(this);
    }

    @Override
    public void run() {
        try {
            while (!rest.stopping()) {
                try (var connection = database.dedicated("listener")) {
                    session = connection;
                    listen(connection);
                } catch (SQLException e) {
                    if (rest.stopping()) {
                        return;
                    }
                    LOG.debugf("nobody tells what was committed (%s); slow polls go on", e.getSQLState());
                    rest.rest();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() throws InterruptedException, SQLException {
        rest.stop();
        var current = session;
        if (current != null) {
            current.abort(Runnable::run); // nothing else ends a wait for notifications
        }
        thread.join(Duration.ofSeconds(2));
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Wake.CHANNEL);
            statement.execute("listen " + START_OVER);
        }
        rest.over();
        wake.ring(); // something may have been committed while nobody listened
        while (!rest.stopping()) {
            var heard = connection.unwrap(PGConnection.class).getNotifications(LIFE_SIGN_MILLIS);
            if (heard == null || heard.length == 0) {
                if (!connection.isValid(5)) {
                    throw new SQLException("the session is dead", "08006");
                }
                continue;
            }
            for (var notification : heard) {
                if (notification.getName().equals(START_OVER)) {
                    startOver.accept(notification.getParameter());
                } else {
                    wake.ring();
                }
            }
        }
    }
}
