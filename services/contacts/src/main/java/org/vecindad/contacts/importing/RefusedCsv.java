package org.vecindad.contacts.importing;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.vecindad.contacts.importing.columns.Column;
import org.vecindad.contacts.importing.columns.Field;
import org.vecindad.contacts.importing.columns.Mapping;

/**
 * Refused rows as a table that can be corrected and sent again. A cell that a spreadsheet program would calculate gets an
 * apostrophe in front, which reading takes away again.
 */
final class RefusedCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Writer out;
    private final Mapping mapping;
    private final RefusalWords words;
    private final List<Column> columns;

    RefusedCsv(Writer out, Mapping mapping, RefusalWords words) {
        this.out = out;
        this.mapping = mapping;
        this.words = words;
        this.columns = mapping.columns().stream().filter(column -> column.field() != Field.LEFT_OUT).toList();
    }

    void header() throws IOException {
        List<String> cells = new ArrayList<>(List.of(words.rowHeading(), words.reasonHeading()));
        columns.forEach(column -> cells.add(ImportView.ColumnView.name(mapping, column.index())));
        out.write(BYTE_ORDER_MARK);
        line(cells);
    }

    void row(Refusal refusal) throws IOException {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(refusal.row().number()));
        cells.add(words.reason(refusal, mapping));
        columns.forEach(column -> cells.add(refusal.row().cell(column.index())));
        line(cells);
    }

    private void line(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "\"" : ",\"");
            out.write(harmless(cells.get(i)).replace("\"", "\"\""));
            out.write('"');
        }
        out.write("\r\n");
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
