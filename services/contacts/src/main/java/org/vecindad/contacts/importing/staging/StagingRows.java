package org.vecindad.contacts.importing.staging;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.contacts.importing.reading.Row;
import org.vecindad.contacts.importing.reading.RowSink;

/** Puts rows into sealed pieces of a batch each. Blank rows do not count and are not kept. */
public final class StagingRows implements RowSink {

    /** Rows of one batch: one transaction each when the import runs. */
    public static final int BATCH_ROWS = 1_000;

    /** Rows are wide in some exports; a piece must stay small all the same. */
    private static final int BATCH_CHARACTERS = 4_000_000;

    private final Pieces pieces;
    private final DataKey key;
    private final AfterPiece after;
    private List<Row> filling = new ArrayList<>(BATCH_ROWS);
    private int characters;
    private long total;
    private int position;
    private int rows;

    /** Told after each piece how many characters are staged by then, so that it can be committed and the progress be shown. */
    @FunctionalInterface
    public interface AfterPiece {
        void put(long characters) throws SQLException;
    }

    public StagingRows(Pieces pieces, DataKey key, AfterPiece after) {
        this.pieces = pieces;
        this.key = key;
        this.after = after;
    }

    @Override
    public void take(Row row) throws IOException {
        if (row.blank()) {
            return;
        }
        filling.add(row);
        rows++;
        characters += row.cells().stream().mapToInt(String::length).sum();
        if (filling.size() == BATCH_ROWS || characters > BATCH_CHARACTERS) {
            put();
        }
    }

    /** Puts what is left; how many pieces there are then. */
    public int finish() throws IOException {
        if (!filling.isEmpty()) {
            put();
        }
        return position;
    }

    public int rows() {
        return rows;
    }

    private void put() throws IOException {
        try {
            total += characters;
            pieces.put(Shelf.ROWS, position++, filling.size(), RowCodec.encode(filling), key);
            after.put(total);
        } catch (SQLException unreachable) {
            throw new StagingUnreachable(unreachable);
        }
        filling = new ArrayList<>(BATCH_ROWS);
        characters = 0;
    }
}
