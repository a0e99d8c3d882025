package org.vecindad.contacts.importing.columns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.vecindad.contacts.importing.reading.CsvTable;
import org.vecindad.contacts.importing.reading.FileSniffer;
import org.vecindad.contacts.importing.reading.Limits;
import org.vecindad.contacts.importing.reading.Row;

/** A file of {@code src/test/resources/imports}, read and recognized. */
final class Sheet {

    private final List<Row> rows;
    private final Mapping mapping;

    private Sheet(List<Row> rows) {
        this.rows = rows;
        this.mapping = Recognition.of(rows.stream().limit(Recognition.LEAD_ROWS).toList());
    }

    static Sheet named(String name) {
        try (var in = Sheet.class.getResourceAsStream("/imports/" + name)) {
            byte[] bytes = in.readAllBytes();
            var sniffer = new FileSniffer();
            sniffer.see(bytes, 0, bytes.length);
            List<Row> rows = new ArrayList<>();
            new CsvTable(sniffer.kind(), Limits.USUAL).read(new ByteArrayInputStream(bytes), row -> {
                if (!row.blank()) {
                    rows.add(row);
                }
            });
            return new Sheet(rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Mapping mapping() {
        return mapping;
    }

    List<Row> rows() {
        return rows;
    }

    List<RowDraft> drafts() {
        var drafting = new Drafting(mapping, null);
        return rows.stream().filter(row -> row.number() > mapping.headerRow()).map(drafting::of).toList();
    }

    RowDraft draft(int index) {
        return drafts().get(index);
    }

    Column column(String header) {
        return mapping.columns().stream().filter(column -> column.header().equals(header)).findFirst().orElseThrow();
    }

    List<String> headers(Field field) {
        return mapping.columns().stream().filter(column -> column.field() == field).map(Column::header).toList();
    }

    /** {@code row column-heading code} for each warning. */
    List<String> warnings() {
        return drafts().stream().flatMap(draft -> draft.warnings().stream())
                .map(w -> w.row() + " " + (w.column() < 0 ? "-" : mapping.columns().get(w.column()).header()) + " " + w.code()).toList();
    }
}
