package org.vecindad.measure;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.vecindad.journeys.Program;
import org.vecindad.journeys.RunningSystem;

/** Finding somebody among very many, and having them all again after a start of contacts. */
final class ScaleArea {

    private static final String FLOOR = "http://127.0.0.1:" + FloorDatabase.HTTP_PORT + "/people";
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int AT_ONCE = 16;

    private final Report report;
    private final Launched vecindad;
    private final RunningSystem system;
    private final int people;
    private final Program bench = Program.of("bench");

    ScaleArea(Report report, Launched vecindad, RunningSystem system, int people) {
        this.report = report;
        this.vecindad = vecindad;
        this.system = system;
        this.people = people;
    }

    void requests(Launched floor) {
        var comparison = new Comparison(report, vecindad, floor);
        compare(comparison, "search", 0.5, i -> ours("?limit=50&q=" + piece(i)), i -> Load.get(FLOOR + "?q=" + piece(i)));
        compare(comparison, "filters", 0.2, i -> ours("?limit=50&count=true&" + filters(i)), i -> Load.get(FLOOR + "?" + filters(i)));
    }

    /** How long contacts is not ready after its process begins: with what was kept of the index, and once more without. */
    void restart() throws Exception {
        report.atMost("restart", "seconds until contacts is ready, per million", began() * 1e6 / people, 40);
        java.nio.file.Files.deleteIfExists(RunningSystem.data().resolve("people.index"));
        report.tell("restart", "seconds until contacts is ready, everyone read in, per million", began() * 1e6 / people);
    }

    private void compare(Comparison comparison, String what, double limit, IntFunction<HttpRequest> ours, IntFunction<HttpRequest> theirs) {
        report.atMost(what, "p50 as a ratio to the floor", comparison.of(what, 1, ours, theirs).p50(), limit);
        report.atMost(what, "p99 as a ratio to the floor, 16 at once", comparison.of(what + " of 16", AT_ONCE, ours, theirs).p99(), 1);
    }

    // killed, so that nothing is kept at the end: the launcher starts it again
    private double began() throws IOException {
        long before = RunningSystem.pid("contacts");
        ProcessHandle.of(before).ifPresent(ProcessHandle::destroyForcibly);
        vecindad.awaitAnswer("contacts runs again", () -> pid() != before, PATIENCE);
        var start = ProcessHandle.of(pid()).flatMap(handle -> handle.info().startInstant()).orElseThrow();
        vecindad.awaitAnswer("contacts is ready", () -> system.status("http://127.0.0.1:" + RunningSystem.port("contacts") + "/q/health/ready") == 200, PATIENCE);
        return Duration.between(start, Instant.now()).toMillis() / 1e3;
    }

    private static long pid() {
        try {
            return RunningSystem.pid("contacts");
        } catch (IOException justBeingWritten) {
            return 0;
        }
    }

    private HttpRequest ours(String query) {
        return Load.get(RunningSystem.gateway() + "/api/v1/people" + query, "Authorization", "Bearer " + bench.token());
    }

    private String piece(int i) {
        return URLEncoder.encode(Rows.piece(i * 37 % people), StandardCharsets.UTF_8);
    }

    /** Three that some people of any thousand answer to. */
    private String filters(int i) {
        var row = Rows.row(i * 41 % people);
        return "tag=" + row.tags().getFirst() + "&language=" + row.language() + "&postal_code=" + row.postalCode();
    }
}
