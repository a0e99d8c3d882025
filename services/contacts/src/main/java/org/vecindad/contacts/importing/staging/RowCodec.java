package org.vecindad.contacts.importing.staging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.vecindad.contacts.importing.reading.Row;

/** Rows as bytes: of each its number, how many cells, and each cell with its length before it. */
public final class RowCodec {

    private RowCodec() {
    }

    public static byte[] encode(List<Row> rows) {
        var bytes = new ByteArrayOutputStream(rows.size() * 128);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(rows.size());
            for (Row row : rows) {
                out.writeInt(row.number());
                out.writeShort(row.cells().size());
                for (String cell : row.cells()) {
                    text(out, cell);
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    public static List<Row> decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt();
            List<Row> rows = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int number = in.readInt();
                int width = in.readShort();
                List<String> cells = new ArrayList<>(width);
                for (int c = 0; c < width; c++) {
                    cells.add(text(in));
                }
                rows.add(new Row(number, cells));
            }
            return rows;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
