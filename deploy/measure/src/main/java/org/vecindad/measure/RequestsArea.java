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

    private static final int REQUESTS = 1_000;
    private static final int WARM_UP = 3_000;
    private static final String FLOOR = "http://127.0.0.1:" + FloorDatabase.HTTP_PORT + "/people";

    private final Report report;
    private final Comparison comparison;
    private final int people;
    private final Load load = new Load();
    private final Program bench = Program.of("bench");

    RequestsArea(Report report, Launched vecindad, Launched floor, int people) {
        this.report = report;
        this.comparison = new Comparison(report, vecindad, floor);
        this.people = people;
    }

    void measure() throws Exception {
        compare("list", 1, 1.5, i -> ours("?limit=50&count=true&tag=" + Rows.tag(i)), i -> Load.get(FLOOR + "?count=true&tag=" + Rows.tag(i)));
        compare("search", 1, 1.5, i -> ours("?limit=50&q=" + piece(i)), i -> Load.get(FLOOR + "?q=" + piece(i)));
        compare("create", 16, 6, i -> Load.post(RunningSystem.gateway() + "/api/v1/people", ourBody(i), authorization()), i -> Load.post(FLOOR, floorBody(i)));
        gateway();
    }

    private void compare(String what, int atOnce, double limit, IntFunction<HttpRequest> ours, IntFunction<HttpRequest> theirs) {
        var ratios = comparison.of(what, atOnce, ours, theirs);
        report.atMost(what, "p50 as a ratio to the floor", ratios.p50(), limit);
        report.tell(what, "p99 as a ratio to the floor", ratios.p99());
    }

    private void gateway() throws Exception {
        long gateway = RunningSystem.pid("gateway");
        IntFunction<HttpRequest> request = i -> ours("?limit=50&q=" + piece(i));
        load.run(WARM_UP, 4, request);
        double before = ProcessTree.ownCpuMillis(gateway);
        load.run(REQUESTS, 4, request);
        report.atMost("gateway", "CPU ms a request", (ProcessTree.ownCpuMillis(gateway) - before) / (REQUESTS), 1.0);
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
}
