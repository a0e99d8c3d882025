package org.vecindad.measure;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vecindad.journeys.Coalition;
import org.vecindad.journeys.Program;
import org.vecindad.journeys.RunningSystem;

/** From the button "start" until the last row is sealed and its fact written. */
final class ImportArea {

    private static final int WARM_UP = 30_000;

    private final Report report;
    private final RunningSystem system;
    private final Program bench = Program.of("bench");

    ImportArea(Report report, RunningSystem system) {
        this.report = report;
        this.system = system;
    }

    void measure(int people) throws Exception {
        String committee = committee();
        report.tell("import", "rows a second, the first import after a start", WARM_UP / run(committee, people, people + WARM_UP));

        long begin = System.nanoTime();
        double contactsCpu = ProcessTree.ownCpuMillis(RunningSystem.pid("contacts"));
        double seconds = run(committee, 0, people);
        double whole = (System.nanoTime() - begin) / 1e9;
        contactsCpu = ProcessTree.ownCpuMillis(RunningSystem.pid("contacts")) - contactsCpu;

        report.atLeast("import", "rows a second until the last fact is written", people / seconds, 5_000);
        report.tell("import", "rows a second, upload and preview included", people / whole);
        report.tell("import", "CPU ms of contacts for 1,000 rows, all steps", contactsCpu / people * 1000);
        long told = System.nanoTime();
        system.awaitAgreement();
        report.tell("import", "seconds until every service knows, after the import", (System.nanoTime() - told) / 1e9);
    }

    /** Everyone, a sheet of so many after the other: rows a second from "start" to the last fact of each. */
    void sustain(int people, int sheet) throws Exception {
        String committee = committee();
        double heaviest = 0;
        double seconds = 0;
        for (int from = 0; from < people; from += sheet) {
            seconds += run(committee, from, Math.min(people, from + sheet));
            heaviest = Math.max(heaviest, ProcessTree.pssMegabytes(RunningSystem.pid("contacts")));
        }
        report.atLeast("import", "rows a second, sustained", people / seconds, 5_000);
        report.atMost("import", "PSS of contacts after the heaviest sheet, MiB", heaviest, 1024);
        system.awaitAgreement();
    }

    private String committee() {
        return bench.post("/api/v1/committees", Map.of("name", "Bench", "kind", "other", "languages", java.util.List.of("es"))).expect(201).id();
    }

    private double run(String committee, int from, int to) {
        String sheet = IntStream.range(from, to).mapToObj(i -> Rows.row(i).csv()).collect(Collectors.joining("\n", Rows.HEADER + "\n", "\n"));
        String id = bench.upload("/api/v1/imports", "bench.csv", sheet.getBytes(StandardCharsets.UTF_8), Map.of("committee_id", committee)).expect(202).id();
        Coalition.await(bench, id, "previewed");
        long start = System.nanoTime();
        bench.post("/api/v1/imports/" + id + "/start", Map.of()).expect(200, 202);
        var result = Coalition.await(bench, id, "completed");
        double seconds = (System.nanoTime() - start) / 1e9;
        if (result.path("created").asInt() != to - from) {
            throw new AssertionError("the import made " + result);
        }
        return seconds;
    }
}
