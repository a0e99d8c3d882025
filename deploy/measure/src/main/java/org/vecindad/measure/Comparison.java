package org.vecindad.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.vecindad.journeys.RunningSystem;

/** The same asked of us through the gateway and of the floor, both warm, in turns. */
final class Comparison {

    static final int ROUNDS = 5;
    static final int REQUESTS = 200;
    static final int WARM_UP = 3_000;

    private final Report report;
    private final Launched vecindad;
    private final Launched floor;
    private final Load load = new Load();

    Comparison(Report report, Launched vecindad, Launched floor) {
        this.report = report;
        this.vecindad = vecindad;
        this.floor = floor;
    }

    /** Ratios of ours to the floor's. */
    record Ratios(double p50, double p99) {
    }

    Ratios of(String what, int atOnce, IntFunction<HttpRequest> ours, IntFunction<HttpRequest> theirs) {
        load.run(WARM_UP, atOnce, ours);
        load.run(WARM_UP, atOnce, theirs);
        var ourTimes = new ArrayList<Load.Result>();
        var floorTimes = new ArrayList<Load.Result>();
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
        double requests = ROUNDS * REQUESTS;
        report.tell(what, "p50 ms", median(ourTimes, 50));
        report.tell(what, "p50 ms of the floor", median(floorTimes, 50));
        report.tell(what, "CPU ms an operation, all processes", ourCpu / requests);
        report.tell(what, "CPU ms an operation of the floor", floorCpu / requests);
        report.atMost(what, "errors", ourTimes.stream().mapToInt(Load.Result::errors).sum(), 0);
        report.atMost(what, "errors of the floor", floorTimes.stream().mapToInt(Load.Result::errors).sum(), 0);
        return new Ratios(median(ourTimes, 50) / median(floorTimes, 50), median(ourTimes, 99) / median(floorTimes, 99));
    }

    /** The median round: one bad second of the machine spoils one round only. */
    private static double median(List<Load.Result> rounds, double percent) {
        return rounds.stream().mapToDouble(round -> round.timings().percentile(percent)).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }

    private static long postgres() {
        try {
            return RunningSystem.pid("postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
