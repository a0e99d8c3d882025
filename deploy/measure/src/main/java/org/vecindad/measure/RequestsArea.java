package org.vecindad.measure;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.vecindad.journeys.Json;
import org.vecindad.journeys.Program;
import org.vecindad.journeys.RunningSystem;

/** List, search and create through the gateway, logged in, against the floor; both warm, in turns. */
final class RequestsArea {

    private static final int ROUNDS = 5;
    private static final int REQUESTS = 200;
    private static final int WARM_UP = 3_000;
    private static final String FLOOR = "http://127.0.0.1:" + FloorDatabase.HTTP_PORT + "/people";

    private final Report report;
    private final Launched vecindad;
    private final Launched floor;
    private final int people;
    private final Load load = new Load();
    private final Program bench = Program.of("bench");

    RequestsArea(Report report, Launched vecindad, Launched floor, int people) {
        this.report = report;
        this.vecindad = vecindad;
        this.floor = floor;
        this.people = people;
    }

    void measure() throws Exception {
        compare("list", 1, 1.5, i -> ours("?limit=50&count=true&tag=" + Rows.tag(i)), i -> Load.get(FLOOR + "?count=true&tag=" + Rows.tag(i)));
        compare("search", 1, 1.5, i -> ours("?limit=50&q=" + piece(i)), i -> Load.get(FLOOR + "?q=" + piece(i)));
        compare("create", 16, 6, i -> Load.post(RunningSystem.gateway() + "/api/v1/people", ourBody(i), authorization()), i -> Load.post(FLOOR, floorBody(i)));
        gateway();
    }

    private void compare(String what, int atOnce, double limit, IntFunction<HttpRequest> ours, IntFunction<HttpRequest> theirs) {
        load.run(WARM_UP, atOnce, ours);
        load.run(WARM_UP, atOnce, theirs);
        var ourTimes = new java.util.ArrayList<Load.Result>();
        var floorTimes = new java.util.ArrayList<Load.Result>();
        double ourCpu = 0;
        double floorCpu = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int offset = WARM_UP + round * REQUESTS;
            double before = ProcessTree.cpuMillis(vecindad.pid());
            ourTimes.add(load.run(REQUESTS, atOnce, i -> ours.apply(offset + i)));
            ourCpu += ProcessTree.cpuMillis(vecindad.pid()) - before;
            double beforeFloor = ProcessTree.cpuMillis(floor.pid()) + ProcessTree.cpuMillis(postgres());
            floorTimes.add(load.run(REQUESTS, atOnce, i -> theirs.apply(offset + i)));
            floorCpu += ProcessTree.cpuMillis(floor.pid()) + ProcessTree.cpuMillis(postgres()) - beforeFloor;
        }
        double ourP50 = median(ourTimes, 50);
        double floorP50 = median(floorTimes, 50);
        double requests = ROUNDS * REQUESTS;
        report.atMost(what, "p50 as a ratio to the floor", ourP50 / floorP50, limit);
        report.tell(what, "p99 as a ratio to the floor", median(ourTimes, 99) / median(floorTimes, 99));
        report.tell(what, "p50 ms", ourP50);
        report.tell(what, "p50 ms of the floor", floorP50);
        report.tell(what, "CPU ms an operation, all processes", ourCpu / requests);
        report.tell(what, "CPU ms an operation of the floor", floorCpu / requests);
        report.atMost(what, "errors", ourTimes.stream().mapToInt(Load.Result::errors).sum(), 0);
        report.atMost(what, "errors of the floor", floorTimes.stream().mapToInt(Load.Result::errors).sum(), 0);
    }

    private void gateway() throws Exception {
        long gateway = RunningSystem.pid("gateway");
        IntFunction<HttpRequest> request = i -> ours("?limit=50&q=" + piece(i));
        load.run(WARM_UP, 4, request);
        double before = ProcessTree.ownCpuMillis(gateway);
        load.run(ROUNDS * REQUESTS, 4, request);
        report.atMost("gateway", "CPU ms a request", (ProcessTree.ownCpuMillis(gateway) - before) / (ROUNDS * REQUESTS), 1.0);
    }

    /** The median round: one bad second of the machine spoils one round only. */
    private static double median(java.util.List<Load.Result> rounds, double percent) {
        return rounds.stream().mapToDouble(round -> round.timings().percentile(percent)).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }

    private HttpRequest ours(String query) {
        return Load.get(RunningSystem.gateway() + "/api/v1/people" + query, authorization());
    }

    private String[] authorization() {
        return new String[] {"Authorization", "Bearer " + bench.token()};
    }

    private String piece(int i) {
        return URLEncoder.encode(Rows.piece(i * 37 % people), StandardCharsets.UTF_8);
    }

    private String ourBody(int i) {
        var row = Rows.row(people * 3 + i);
        return Json.write(java.util.Map.of("given_name", row.givenName(), "family_name", row.familyName(), "preferred_language", row.language(), "tags", row.tags(),
            "phones", java.util.List.of(java.util.Map.of("number", row.phone())), "emails", java.util.List.of(java.util.Map.of("address", row.email()))));
    }

    private String floorBody(int i) {
        var row = Rows.row(people * 3 + i);
        return Json.write(java.util.Map.of("givenName", row.givenName(), "familyName", row.familyName(), "phone", row.phone(), "email", row.email(), "language", row.language(),
            "postalCode", row.postalCode(), "tags", row.tags()));
    }

    private static long postgres() {
        try {
            return RunningSystem.pid("postgres");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
