package org.vecindad.contacts.revealing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down once a second what was counted, and learns what the other replicas counted; a quiet coalition costs nothing. */
@Singleton
class SharingCounts {

    private static final Duration LATELY = Duration.ofMinutes(2);
    private static final Duration OVERLAP = Duration.ofSeconds(30);
    private static final String WRITE = """
            insert into contact_reveal (account, mark, at) values (?, ?, ?)
            on conflict (account, mark) do update set at = excluded.at, noted = clock_timestamp()
             where contact_reveal.at <= excluded.at - interval '1 day'""";
    private static final String READ = "select account, mark, at from contact_reveal where account = any (?) and noted > clock_timestamp() - make_interval(secs => ?)";

    private final AgroalDataSource work;
    private final ContactBudget budget;
    private final Telling telling;

    SharingCounts(@DataSource("work") AgroalDataSource work, ContactBudget budget, Telling telling) {
        this.work = work;
        this.budget = budget;
        this.telling = telling;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void share() throws SQLException {
        var now = Instant.now();
        var used = budget.usedSince(now.minus(LATELY));
        if (!used.isEmpty()) {
            try (var connection = work.getConnection()) {
                write(connection, used);
                learn(connection, used, now);
            }
        }
        telling.write();
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        var now = Instant.now();
        budget.forgetIdle(now);
        telling.forget(now);
        try (var connection = work.getConnection(); var delete = connection.prepareStatement("delete from contact_reveal where at < now() - interval '1 day'")) {
            delete.executeUpdate();
        }
    }

    private static void write(Connection connection, Map<UUID, Window> windows) throws SQLException {
        var drained = new HashMap<Window, List<Window.Mark>>();
        try (var insert = connection.prepareStatement(WRITE)) {
            for (var entry : windows.entrySet()) {
                var marks = entry.getValue().drain();
                drained.put(entry.getValue(), marks);
                for (var mark : marks) {
                    insert.setObject(1, entry.getKey());
                    insert.setLong(2, mark.mark());
                    insert.setTimestamp(3, Timestamp.from(mark.at()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            drained.forEach(Window::putBack);
            throw e;
        }
    }

    // A window that is new here wants the whole day, one that rested what it missed.
    private static void learn(Connection connection, Map<UUID, Window> windows, Instant now) throws SQLException {
        var since = windows.values().stream().map(Window::learned).min(Instant::compareTo).orElse(now);
        var marks = new HashMap<UUID, List<Window.Mark>>();
        try (var select = connection.prepareStatement(READ)) {
            select.setArray(1, connection.createArrayOf("uuid", windows.keySet().toArray()));
            select.setDouble(2, Math.min(Window.DAY.toSeconds(), Duration.between(since, now).plus(OVERLAP).toSeconds()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    marks.computeIfAbsent(rows.getObject(1, UUID.class), account -> new ArrayList<>())
                            .add(new Window.Mark(rows.getLong(2), rows.getTimestamp(3).toInstant()));
                }
            }
        }
        windows.forEach((account, window) -> window.learn(marks.getOrDefault(account, List.of()), now));
    }
}
