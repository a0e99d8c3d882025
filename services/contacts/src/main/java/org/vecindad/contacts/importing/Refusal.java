package org.vecindad.contacts.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vecindad.contacts.importing.columns.Warning;
import org.vecindad.contacts.importing.reading.Row;
import org.vecindad.contacts.importing.staging.RowCodec;

/** A row that nobody could be made of, with its own words and what was wrong with them. */
record Refusal(Row row, List<Flawed> flaws) {

    /** @param column index of the column, -1 when it is about the row */
    record Flawed(int column, String code) {
    }

    static byte[] encode(List<RowBatch.Refused> refused) {
        return RowCodec.encode(refused.stream().map(Refusal::row).toList());
    }

    static List<Refusal> decode(byte[] bytes) {
        return RowCodec.decode(bytes).stream().map(Refusal::of).toList();
    }

    /** What was wrong goes before the cells, as one cell. */
    private static Row row(RowBatch.Refused refused) {
        List<String> cells = new ArrayList<>();
        cells.add(String.join(" ", refused.draft().warnings().stream().map(Refusal::word).toList()));
        cells.addAll(refused.row().cells());
        return new Row(refused.row().number(), cells);
    }

    private static String word(Warning warning) {
        return warning.column() + ":" + warning.code();
    }

    private static Refusal of(Row row) {
        List<Flawed> flaws = Stream.of(row.cell(0).split(" ")).filter(word -> !word.isEmpty())
                .map(word -> new Flawed(Integer.parseInt(word.substring(0, word.indexOf(':'))), word.substring(word.indexOf(':') + 1)))
                .toList();
        return new Refusal(new Row(row.number(), row.cells().subList(1, row.cells().size())), flaws);
    }
}
