package org.vecindad.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.vecindad.journeys.Program;
import org.vecindad.journeys.RunningSystem;

/** From the command until the first list of people comes through the gateway, with all the data there. */
final class RestartArea {

    private final Report report;
    private final RunningSystem system;

    RestartArea(Report report, RunningSystem system) {
        this.report = report;
        this.system = system;
    }

    Launched measure(List<String> up, Path log) throws Exception {
        long start = System.nanoTime();
        var vecindad = Launched.start(up, Map.of(), log);
        vecindad.awaitAnswer("the token endpoint answers", () -> system.status(RunningSystem.keycloak()) == 200, Duration.ofMinutes(3));
        var bench = Program.of("bench");
        vecindad.awaitAnswer("the first list", () -> bench.get("/api/v1/people?limit=50").status() == 200, Duration.ofMinutes(3));
        report.atMost("restart", "seconds to the first list", (System.nanoTime() - start) / 1e9, 10);
        report.tell("restart", "CPU seconds to the first list", ProcessTree.cpuMillis(vecindad.pid()) / 1000);
        Parts.tell(report, "restart", "CPU seconds", pid -> ProcessTree.cpuMillis(pid) / 1000);
        return vecindad;
    }
}
