package org.vecindad.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vecindad.journeys.RunningSystem;
import org.vecindad.measure.floor.FloorTables;

/**
 * {@code deploy/bench}: starts the system in a folder of its own, beside whatever else runs, fills it through the import, and measures it against the floor. The environment says where
 * (the same variables as for {@code deploy/up}); {@code VECINDAD_BENCH_PEOPLE} changes how many people there are.
 */
public final class Bench {

    private static final int PEOPLE = Integer.parseInt(System.getenv().getOrDefault("VECINDAD_BENCH_PEOPLE", "100000"));
    private static final Duration START = Duration.ofMinutes(10);

    private Bench() {
    }

    public static void main(String[] arguments) throws Exception {
        var project = Path.of(arguments[0]);
        var report = new Report(project.resolve(".vecindad/bench/latest.jsonl"));
        var log = RunningSystem.data().resolve("bench.log");
        Files.createDirectories(log.getParent());
        var up = List.of(project.resolve("deploy/up").toString());
        var system = new RunningSystem();

        Launched vecindad = Launched.start(up, Map.of(), log);
        try {
            vecindad.awaitAnswer("the system is ready", () -> system.status(RunningSystem.gateway() + "/health/ready") == 200, START);
            // a restart is measured as a user has it: with what the first start prepared in the background, which must not run beside a measurement
            vecindad.awaitAnswer("faster starts are prepared", () -> Files.exists(RunningSystem.data().resolve("run/trained")), START);
            new ImportArea(report, system).measure(PEOPLE);
            try (Launched floor = floor(project, log)) {
                var requests = new RequestsArea(report, vecindad, floor, PEOPLE);
                requests.measure();
                new FactsArea(report).measure();
                report.atMost("memory", "PSS of all processes, MiB", ProcessTree.pssMegabytes(vecindad.pid()), 2048);
                Parts.tell(report, "memory", "PSS, MiB", ProcessTree::pssMegabytes);
            }
            vecindad.close();
            vecindad = new RestartArea(report, system).measure(up, log);
        } finally {
            vecindad.close();
        }
        System.out.println(report.missed() == 0 ? "every limit is met" : report.missed() + " limits are missed");
        System.exit(report.missed() == 0 ? 0 : 1);
    }

    private static Launched floor(Path project, Path log) throws Exception {
        var database = FloorDatabase.create();
        FloorTables.fill(database.url(), database.user(), database.password(), PEOPLE);
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(FloorDatabase.HTTP_PORT));
        var java = ProcessHandle.current().info().command().orElse("java");
        var launched = Launched.start(List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-jar", project.resolve("deploy/measure/target/quarkus-app/quarkus-run.jar").toString()), environment, log);
        launched.awaitAnswer("the floor answers", () -> new RunningSystem().status("http://127.0.0.1:" + FloorDatabase.HTTP_PORT + "/people?tag=observer") == 200, Duration.ofMinutes(1));
        return launched;
    }
}
