package org.vecindad.contacts.importing.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Delimited text in any of the dialects that spreadsheet programs and exports write. */
public final class CsvTable {

    /** As much as is looked at to find out the delimiter. */
    private static final int HEAD = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final FileKind kind;
    private final Limits limits;

    public CsvTable(FileKind kind, Limits limits) {
        this.kind = kind;
        this.limits = limits;
    }

    public void read(InputStream bytes, RowSink sink) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(bytes, kind.charset()), HEAD);
        skipMark(text);
        text.mark(HEAD);
        String head = head(text);
        text.reset();
        Delimiter delimiter = Delimiter.of(head);
        int skipped = 0;
        if (delimiter.declared()) {
            // "sep=;" is an instruction to the spreadsheet program; it is a row of its own there
            ((BufferedReader) text).readLine();
            skipped = 1;
        }
        rows(text, delimiter.character(), skipped, sink);
    }

    private void rows(Reader text, char delimiter, int skipped, RowSink sink) throws IOException {
        var guarded = new GuardedReader(text, limits.recordCharacters());
        try (CSVParser parser = CSVParser.builder().setReader(guarded).setFormat(dialect(delimiter)).get()) {
            int number = skipped;
            for (CSVRecord record : parser) {
                guarded.recordEnds();
                if (++number > limits.rows()) {
                    throw new UnreadableFile(UnreadableFile.Reason.FILE_HAS_TOO_MANY_ROWS);
                }
                sink.take(new Row(number, cells(record)));
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause() instanceof CSVException ? new UnreadableFile(UnreadableFile.Reason.A_QUOTE_IS_NEVER_CLOSED) : unreadable.getCause();
        }
    }

    private List<String> cells(CSVRecord record) {
        int count = Math.min(record.size(), limits.columns());
        List<String> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add(limits.cell(record.get(i)));
        }
        return cells;
    }

    /**
     * Empty lines stay rows, or the numbers would not be the spreadsheet's own. A quote that is open at the end has swallowed the
     * rows below it: nobody is made of several people, so that is an error.
     */
    static CSVFormat dialect(char delimiter) {
        return CSVFormat.DEFAULT.builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(false)
                .setTrailingData(true)
                .setLenientEof(false)
                .get();
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static String head(Reader text) throws IOException {
        char[] head = new char[HEAD];
        int length = 0;
        for (int read; length < HEAD && (read = text.read(head, length, HEAD - length)) > 0; ) {
            length += read;
        }
        return new String(head, 0, length);
    }
}
