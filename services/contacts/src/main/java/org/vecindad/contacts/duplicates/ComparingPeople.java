package org.vecindad.contacts.duplicates;

import com.sun.management.OperatingSystemMXBean;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.jboss.logging.Logger;
import org.vecindad.contacts.keeping.Indexing;
import org.vecindad.contacts.keeping.KeptPeople;
import org.vecindad.contacts.keeping.Standing;

import jakarta.inject.Singleton;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Compares whoever was written with everyone else, one replica at a time, once its index has everyone: after a start those
 * who are still due, after a change of the rules all of them. It yields to whoever works: an import is not slowed, its pairs come a little later.
 */
@Singleton
class ComparingPeople {

    /** Raised with every change of keys or weights. */
    private static final int RULES = 1;

    private static final Logger LOG = Logger.getLogger(ComparingPeople.class);
    private static final int BATCH = 100;
    private static final double BUSY = 0.6;
    private static final int MOST_WAITING = 10;
    private static final OperatingSystemMXBean MACHINE = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended('likeness', 0))";
    // A moment old: then the index of every replica has whoever was written.
    private static final String DUE = "select id, person_id from likeness_due where since < clock_timestamp() - interval '500 ms' order by id limit " + BATCH;
    private static final String EVERYONE = "insert into likeness_due (person_id) select id from person where standing = 'active'";

    private final AgroalDataSource work;
    private final Indexing indexing;
    private final KeptPeople people;
    private final Resemblances resemblances;
    private final LikelyPairs pairs;
    private int waited;

    ComparingPeople(@DataSource("work") AgroalDataSource work, Indexing indexing, KeptPeople people, Resemblances resemblances, LikelyPairs pairs) {
        this.work = work;
        this.indexing = indexing;
        this.people = people;
        this.resemblances = resemblances;
        this.pairs = pairs;
    }

    private record Due(List<Long> ids, List<UUID> people) {
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void compareWhoIsDue() throws SQLException {
        if (busy() && ++waited < MOST_WAITING) {
            return;
        }
        waited = 0;
        long begun = System.nanoTime();
        while (indexing.complete() && Duration.ofNanos(System.nanoTime() - begun).compareTo(LONGEST_TURN) < 0) {
            long from = System.nanoTime();
            if (compareSome() < BATCH || busy()) {
                return;
            }
            rest(System.nanoTime() - from);
        }
    }

    private static boolean busy() {
        return MACHINE.getCpuLoad() > BUSY;
    }

    /** Returns how many were due. */
    private int compareSome() throws SQLException {
        try (var connection = work.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int count = alone(connection) ? compare(connection) : 0;
                connection.commit();
                return count;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private int compare(Connection connection) throws SQLException {
        takeNewRules(connection);
        var due = due(connection);
        if (due.ids().isEmpty()) {
            return 0;
        }
        var written = people.of(connection, due.people(), false).stream().filter(person -> person.standing() == Standing.ACTIVE).toList();
        pairs.keep(connection, due.people(), resemblances.likely(written));
        try (var delete = connection.prepareStatement("delete from likeness_due where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", due.ids().toArray()));
            delete.executeUpdate();
        }
        return due.ids().size();
    }

    private static Due due(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(DUE); var rows = select.executeQuery()) {
            var ids = new ArrayList<Long>();
            var people = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
                people.add(rows.getObject(2, UUID.class));
            }
            return new Due(ids, people.stream().distinct().toList());
        }
    }

    private static void takeNewRules(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement("update likeness_rules set version = ? where version < ?")) {
            update.setInt(1, RULES);
            update.setInt(2, RULES);
            if (update.executeUpdate() > 0) {
                try (var everyone = connection.prepareStatement(EVERYONE)) {
                    LOG.infof("the rules have changed: %d people will be compared again", everyone.executeUpdate());
                }
            }
        }
    }

    private static boolean alone(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(ALONE); var row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void rest(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
