package org.vecindad.contacts.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.contacts.importing.reading.CardTable;
import org.vecindad.contacts.importing.reading.CsvTable;
import org.vecindad.contacts.importing.reading.Limits;
import org.vecindad.contacts.importing.reading.UnreadableFile;
import org.vecindad.contacts.importing.reading.XlsxTable;
import org.vecindad.contacts.importing.staging.ImportKeys;
import org.vecindad.contacts.importing.staging.Pieces;
import org.vecindad.contacts.importing.staging.Shelf;
import org.vecindad.contacts.importing.staging.StagedBytes;
import org.vecindad.contacts.importing.staging.StagedTexts;
import org.vecindad.contacts.importing.staging.StagingRows;
import org.vecindad.contacts.importing.staging.StagingUnreachable;

/** Makes rows of the uploaded bytes and recognizes the columns. Half of the way to a preview. */
@ApplicationScoped
class ReadingFiles {

    static final double SHARE = 0.5;

    private final Imports imports;
    private final ImportKeys keys;
    private final Memories memories;

    ReadingFiles(Imports imports, ImportKeys keys, Memories memories) {
        this.memories = memories;
        this.imports = imports;
        this.keys = keys;
    }

    void read(Connection connection, Import current) throws SQLException {
        DataKey staged = keys.staged(current.id());
        DataKey result = keys.result(current.id());
        var pieces = new Pieces(connection, current.id());
        // what a reading that was interrupted left behind
        pieces.drop(Shelf.ROWS, Shelf.TEXTS);
        connection.commit();
        try {
            read(current, connection, pieces, staged, result);
        } catch (StagingUnreachable unreachable) {
            throw (SQLException) unreachable.getCause();
        } catch (UnreadableFile unreadable) {
            fail(connection, pieces, current, ImportProblem.of(unreadable.reason()));
        } catch (IOException unreadable) {
            fail(connection, pieces, current, ImportProblem.FILE_IS_DAMAGED);
        }
    }

    private void read(Import current, Connection connection, Pieces pieces, DataKey staged, DataKey result)
            throws IOException, SQLException {
        var file = new StagedBytes(pieces, staged, current.bytes());
        var rows = new StagingRows(pieces, staged, characters -> {
            imports.progress(connection, current.id(), SHARE * Math.min(1, characters / (current.bytes() * (current.kind().workbook() ? 8.0 : 1.0))));
            connection.commit();
        });
        var leading = current.kind().cards() ? LeadingRows.ofCards(rows) : new LeadingRows(rows);
        if (current.kind().workbook()) {
            new XlsxTable(Limits.USUAL, new StagedTexts(pieces, staged))
                    .read(file, leading);
        } else if (current.kind().cards()) {
            new CardTable(current.kind(), Limits.USUAL).read(file, leading);
        } else {
            new CsvTable(current.kind(), Limits.USUAL).read(file.from(0), leading);
        }
        leading.finish();
        int batches = rows.finish();
        int headings = (int) leading.rows().stream().filter(row -> row.number() <= leading.mapping().headerRow()).count();
        if (rows.rows() <= headings) {
            fail(connection, pieces, current, ImportProblem.FILE_HAS_NO_ROWS);
            return;
        }
        var remembered = memories.recall(connection, current.startedBy(), leading.mapping());
        var mapping = remembered.map(last -> last.applied(leading.mapping())).orElse(leading.mapping());
        imports.staged(connection, current.id(), batches, SealedWords.leadRows(staged, leading.rows()), SealedWords.mapping(result, mapping),
                remembered.isPresent(), remembered.map(Remembered::agreed).map(agreed -> SealedWords.agreed(result, agreed)).orElse(null));
        if (!mapping.tellsWho()) {
            imports.waitsForMapping(connection, current.id(), rows.rows() - headings);
        }
        pieces.drop(Shelf.FILE, Shelf.TEXTS);
        connection.commit();
    }

    private void fail(Connection connection, Pieces pieces, Import current, ImportProblem problem) throws SQLException {
        connection.rollback();
        keys.destroyStaged(current.id());
        imports.fail(connection, current, problem);
        pieces.drop(Shelf.FILE, Shelf.TEXTS, Shelf.ROWS);
        connection.commit();
    }
}
