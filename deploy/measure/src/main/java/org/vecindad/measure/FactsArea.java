package org.vecindad.measure;

import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.vecindad.journeys.Program;

/** From the answer of a POST, which comes after its commit, until the committees' database has the person. */
final class FactsArea {

    private static final int WARM_UP = 100;
    private static final int FACTS = 400;
    private static final long GIVE_UP_NANOS = 30_000_000_000L;

    private final Report report;
    private final Program bench = Program.of("bench");

    FactsArea(Report report) {
        this.report = report;
    }

    void measure() throws Exception {
        String password = FloorDatabase.platform().getProperty("postgres.password");
        try (var connection = DriverManager.getConnection(FloorDatabase.server() + "committees", "postgres", password);
             var known = connection.prepareStatement("SELECT 1 FROM known_person WHERE id = ?")) {
            var nanos = new long[FACTS];
            for (int i = -WARM_UP; i < FACTS; i++) {
                long took = untilKnown(known);
                if (i >= 0) {
                    nanos[i] = took;
                }
            }
            var timings = new Timings(nanos);
            report.atMost("facts", "ms from commit to applied elsewhere, p50", timings.p50(), 20);
            report.atMost("facts", "ms from commit to applied elsewhere, p99", timings.p99(), 250);
        }
    }

    private long untilKnown(PreparedStatement known) throws SQLException {
        var id = UUID.fromString(bench.post("/api/v1/people", Map.of("given_name", "Medida")).expect(201).id());
        long committed = System.nanoTime();
        known.setObject(1, id);
        while (true) {
            try (var rows = known.executeQuery()) {
                if (rows.next()) {
                    return System.nanoTime() - committed;
                }
            }
            if (System.nanoTime() - committed > GIVE_UP_NANOS) {
                throw new AssertionError("the fact did not arrive in 30 s");
            }
        }
    }
}
