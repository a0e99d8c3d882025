package org.vecindad.contacts.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vecindad.contacts.importing.columns.Column;
import org.vecindad.contacts.importing.columns.Mapping;
import org.vecindad.contacts.importing.columns.Recognition;
import org.vecindad.contacts.importing.reading.CardTable;
import org.vecindad.contacts.importing.reading.Row;
import org.vecindad.contacts.importing.reading.RowSink;

/**
 * Holds back the first rows until the columns are recognized, and lets no row pass with a cell that is never
 * written down: it is not even staged.
 */
final class LeadingRows implements RowSink {

    private final RowSink sink;
    private final List<Row> lead = new ArrayList<>(Recognition.LEAD_ROWS);
    private final Function<List<Row>, Mapping> recognition;
    private Mapping mapping;
    private Set<Integer> leftOut;

    LeadingRows(RowSink sink) {
        this(sink, Recognition::of);
    }

    /** @param recognition finds out what the columns are */
    LeadingRows(RowSink sink, Function<List<Row>, Mapping> recognition) {
        this.sink = sink;
        this.recognition = recognition;
    }

    /** For the contacts of a phone: their headings are ours. */
    static LeadingRows ofCards(RowSink sink) {
        return new LeadingRows(sink, rows -> new Mapping(CardTable.HEADINGS, Recognition.of(rows, CardTable.HEADINGS).columns(), "vcard"));
    }

    @Override
    public void take(Row row) throws IOException {
        if (row.blank()) {
            return;
        }
        if (mapping != null) {
            sink.take(without(row));
            return;
        }
        lead.add(row);
        if (lead.size() == Recognition.LEAD_ROWS) {
            recognize();
        }
    }

    void finish() throws IOException {
        if (mapping == null) {
            recognize();
        }
    }

    Mapping mapping() {
        return mapping;
    }

    List<Row> rows() {
        return lead;
    }

    private void recognize() throws IOException {
        mapping = recognition.apply(lead);
        leftOut = mapping.leftOut().stream().map(Column::index).collect(Collectors.toSet());
        lead.replaceAll(row -> row.number() > mapping.headerRow() ? without(row) : row);
        for (Row row : lead) {
            sink.take(row);
        }
    }

    private Row without(Row row) {
        if (leftOut.isEmpty()) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        leftOut.stream().filter(index -> index < cells.size()).forEach(index -> cells.set(index, ""));
        return new Row(row.number(), cells);
    }
}
