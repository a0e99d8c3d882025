package org.vecindad.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.vecindad.journeys.Json;

/** Prints each figure beside its limit and keeps it as one JSON object a line. */
final class Report {

    private final Path file;
    private int missed;

    Report(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void atMost(String area, String measure, double value, double limit) {
        judged(area, measure, value, limit, "lower", value <= limit);
    }

    void atLeast(String area, String measure, double value, double limit) {
        judged(area, measure, value, limit, "higher", value >= limit);
    }

    /** A figure without a limit, for orientation. */
    void tell(String area, String measure, double value) {
        write(area, measure, value, null, "lower");
        System.out.printf(Locale.ROOT, "   %-10s %-52s %10.2f%n", area, measure, value);
    }

    private void judged(String area, String measure, double value, double limit, String better, boolean met) {
        write(area, measure, value, limit, better);
        System.out.printf(Locale.ROOT, "%s %-10s %-52s %10.2f   limit %.2f%n", met ? "ok" : "!!", area, measure, value, limit);
        if (!met) {
            missed++;
        }
    }

    private void write(String area, String measure, double value, Double limit, String better) {
        var line = new LinkedHashMap<String, Object>();
        line.put("area", area);
        line.put("measure", measure);
        line.put("value", Math.round(value * 1000) / 1000.0);
        line.put("limit", limit);
        line.put("better", better);
        try {
            Files.writeString(file, Json.write(line) + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int missed() {
        return missed;
    }
}
