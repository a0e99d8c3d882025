package org.vecindad.measure;

import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.vecindad.journeys.RunningSystem;

/** Tells a figure of each process of the system, so that a missed limit says where to look. */
final class Parts {

    private static final List<String> ALL = List.of("postgres", "kafka", "keycloak", "contacts", "committees", "events", "gateway");

    private Parts() {
    }

    /** @param figure of a process and all below it */
    static void tell(Report report, String area, String measure, ToDoubleFunction<Long> figure) throws IOException {
        for (String part : ALL) {
            report.tell(area, measure + " of " + part, figure.applyAsDouble(RunningSystem.pid(part)));
        }
    }
}
