package org.vecindad.gateway.usage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Counts what programs ask, and tells it. */
@Singleton
public final class Uses {

    private static final long EVERY = Duration.ofSeconds(5).toMillis();
    private static final int DAYS_KEPT = 400;
    private static final Logger LOG = Logger.getLogger(Uses.class);
    private static final String ADD = """
            INSERT INTO client_use AS known (client_id, day, requests, refused, limited, failed, last_at) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (client_id, day) DO UPDATE SET requests = known.requests + excluded.requests, refused = known.refused + excluded.refused,
                limited = known.limited + excluded.limited, failed = known.failed + excluded.failed, last_at = greatest(known.last_at, excluded.last_at)""";
    private static final String READ = """
            SELECT client_id, day, requests, refused, limited, failed, last_at FROM client_use
             WHERE client_id = ANY (?) AND day > current_date - ? ORDER BY day DESC""";

    private record Key(String client, LocalDate day) {}

    private final AgroalDataSource database;
    private final Vertx vertx;
    private Map<Key, DayOfUse> unwritten = new HashMap<>();

    Uses(AgroalDataSource database, Vertx vertx) {
        this.database = database;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent started) {
        vertx.setPeriodic(EVERY, timer -> write().onFailure(failure -> LOG.warnf("what programs asked could not be written down yet: %s", failure.getClass().getSimpleName())));
    }

    void end(@Observes ShutdownEvent shutdown) {
        try {
            add(taken());
        } catch (SQLException e) {
            LOG.warn("what programs asked in the last seconds is not counted");
        }
    }

    /** Counts this request once it is answered. */
    public void count(String client, RoutingContext exchange) {
        exchange.addEndHandler(end -> {
            var status = exchange.response().headWritten() ? exchange.response().getStatusCode() : 499;
            var now = Instant.now();
            note(client, DayOfUse.of(LocalDate.ofInstant(now, ZoneOffset.UTC), status, now));
        });
    }

    /** The last days, the newest first, by client; up to this moment. */
    public Future<Map<String, List<DayOfUse>>> of(Collection<String> clients, int days) {
        return write().compose(written -> vertx.executeBlocking(() -> read(clients, days), false));
    }

    private synchronized void note(String client, DayOfUse use) {
        unwritten.merge(new Key(client, use.day()), use, DayOfUse::and);
    }

    private synchronized Map<Key, DayOfUse> taken() {
        var taken = unwritten;
        unwritten = new HashMap<>();
        return taken;
    }

    private Future<Void> write() {
        return vertx.executeBlocking(() -> {
            var taken = taken();
            try {
                add(taken);
            } catch (SQLException e) {
                taken.forEach((key, use) -> note(key.client(), use));
                throw e;
            }
            return null;
        }, true);
    }

    private void add(Map<Key, DayOfUse> uses) throws SQLException {
        if (uses.isEmpty()) return;
        try (var connection = database.getConnection(); var add = connection.prepareStatement(ADD);
             var forget = connection.prepareStatement("DELETE FROM client_use WHERE day < current_date - " + DAYS_KEPT)) {
            for (var use : uses.entrySet()) {
                add.setString(1, use.getKey().client());
                add.setObject(2, use.getKey().day());
                add.setLong(3, use.getValue().requests());
                add.setLong(4, use.getValue().refused());
                add.setLong(5, use.getValue().limited());
                add.setLong(6, use.getValue().failed());
                add.setTimestamp(7, Timestamp.from(use.getValue().lastAt()));
                add.executeUpdate();
            }
            forget.executeUpdate();
        }
    }

    private Map<String, List<DayOfUse>> read(Collection<String> clients, int days) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(READ)) {
            select.setArray(1, connection.createArrayOf("text", clients.toArray()));
            select.setInt(2, days);
            var uses = new HashMap<String, List<DayOfUse>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    uses.computeIfAbsent(rows.getString(1), client -> new ArrayList<>()).add(new DayOfUse(rows.getObject(2, LocalDate.class), rows.getLong(3),
                            rows.getLong(4), rows.getLong(5), rows.getLong(6), rows.getTimestamp(7).toInstant()));
                }
            }
            return uses;
        }
    }
}
