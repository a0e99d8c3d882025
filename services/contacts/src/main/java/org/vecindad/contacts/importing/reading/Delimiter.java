package org.vecindad.contacts.importing.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What stands between the cells; {@code declared} when the file says so itself in a first line "sep=;". */
record Delimiter(char character, boolean declared) {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int ROWS = 50;

    static Delimiter of(String head) {
        if (head.toLowerCase(Locale.ROOT).startsWith("sep=") && head.length() > 5 && head.charAt(5) < ' ') {
            return new Delimiter(head.charAt(4), true);
        }
        char best = ',';
        double most = 0;
        for (char candidate : CANDIDATES) {
            double score = score(head, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return new Delimiter(best, false);
    }

    /**
     * Columns count as far as the rows agree on them: "Ortega, Luz; 415…; luz@…" has commas in some rows, the
     * same number of semicolons in all.
     */
    private static double score(String head, char candidate) {
        List<Integer> widths = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(head)).setFormat(CsvTable.dialect(candidate)).get()) {
            for (CSVRecord record : parser) {
                if (record.size() > 1 || !record.get(0).isBlank()) {
                    widths.add(record.size());
                }
                if (widths.size() == ROWS) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            return 0;
        }
        int usual = widths.stream().filter(w -> w > 1)
                .max((a, b) -> Collections.frequency(widths, a) - Collections.frequency(widths, b)).orElse(1);
        if (usual == 1) {
            return 0;
        }
        double agreeing = Collections.frequency(widths, usual) / (double) widths.size();
        return agreeing * agreeing * Math.log(1 + usual);
    }
}
