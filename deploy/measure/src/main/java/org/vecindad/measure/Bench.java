package org.vecindad.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vecindad.journeys.RunningSystem;
import org.vecindad.measure.floor.FloorTables;

/**
 * {@code deploy/bench [area]}: starts the system in a folder of its own, beside whatever else runs, fills it through the import, and measures it against the floor. The environment says
 * where (the same variables as for {@code deploy/up}); {@code VECINDAD_BENCH_PEOPLE} changes how many people there are. Everything but {@link Area#SCALE} is measured when no area is named.
 */
public final class Bench {

    private enum Area {
        IMPORT, REQUESTS, FACTS, RESTART, SCALE;

        static Area of(String word) {
            return Arrays.stream(values()).filter(area -> area.name().equalsIgnoreCase(word)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("deploy/bench knows import, requests, facts, restart and scale, not " + word));
        }
    }

    private static final Duration START = Duration.ofMinutes(10);
    private static final int SHEET = 100_000;

    private final Path project;
    private final Report report;
    private final Path log;
    private final RunningSystem system = new RunningSystem();
    private final Set<Area> asked;

    private Bench(Path project, Set<Area> asked) throws IOException {
        this.project = project;
        this.asked = asked;
        report = new Report(project.resolve(".vecindad/bench/latest.jsonl"));
        log = RunningSystem.data().resolve("bench.log");
        Files.createDirectories(log.getParent());
    }

    public static void main(String[] arguments) throws Exception {
        var asked = arguments.length > 1 ? EnumSet.of(Area.of(arguments[1])) : EnumSet.complementOf(EnumSet.of(Area.SCALE));
        var bench = new Bench(Path.of(arguments[0]), asked);
        bench.measure();
        int missed = bench.report.missed();
        System.out.println(missed == 0 ? "every limit is met" : missed + " limits are missed");
        System.exit(missed == 0 ? 0 : 1);
    }

    private void measure() throws Exception {
        boolean scale = asked.contains(Area.SCALE);
        int people = Integer.parseInt(System.getenv().getOrDefault("VECINDAD_BENCH_PEOPLE", scale ? "1000000" : "100000"));
        var up = List.of(project.resolve("deploy/up").toString());
        Launched vecindad = Launched.start(up, scale ? Map.of("VECINDAD_HEAP_CONTACTS", heap(people)) : Map.of(), log);
        try {
            vecindad.awaitAnswer("the system is ready", () -> system.status(RunningSystem.gateway() + "/health/ready") == 200, START);
            // a restart is measured as a user has it: with what the first start prepared in the background, which must not run beside a measurement
            vecindad.awaitAnswer("faster starts are prepared", () -> Files.exists(RunningSystem.data().resolve("run/trained")), START);
            if (scale) {
                scale(vecindad, people);
                return;
            }
            usual(vecindad, people);
            if (asked.contains(Area.RESTART)) {
                vecindad.close();
                vecindad = new RestartArea(report, system).measure(up, log);
            }
        } finally {
            vecindad.close();
        }
    }

    private void usual(Launched vecindad, int people) throws Exception {
        new ImportArea(report, system).measure(people);
        if (asked.contains(Area.REQUESTS)) {
            try (Launched floor = floor(people)) {
                new RequestsArea(report, vecindad, floor, people).measure();
            }
        }
        if (asked.contains(Area.FACTS)) {
            new FactsArea(report).measure();
        }
        report.atMost("memory", "PSS of all processes, MiB", ProcessTree.pssMegabytes(vecindad.pid()), 2048);
        Parts.tell(report, "memory", "PSS, MiB", ProcessTree::pssMegabytes);
    }

    private void scale(Launched vecindad, int people) throws Exception {
        new ImportArea(report, system).sustain(people, SHEET);
        var area = new ScaleArea(report, vecindad, system, people);
        try (Launched floor = floor(people)) {
            area.requests(floor);
        }
        area.restart();
    }

    /** The index takes about a KiB a person, and twice that for a moment while its parts are joined. */
    private static String heap(int people) {
        return 384 + people / 800 + "m";
    }

    private Launched floor(int people) throws Exception {
        var database = FloorDatabase.create();
        FloorTables.fill(database.url(), database.user(), database.password(), people);
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
