package org.vecindad.contacts.importing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.vecindad.contacts.importing.staging.ImportKeys;
import org.vecindad.contacts.importing.staging.Pieces;
import org.vecindad.contacts.importing.staging.Shelf;

/** Nothing waits for ever: uploads that broke off, imports nobody started, refused rows nobody fetched. */
@ApplicationScoped
class SweepingImports {

    private final AgroalDataSource work;
    private final Imports imports;
    private final ImportKeys keys;
    private final Uploading uploading;
    private final Memories memories;

    SweepingImports(@DataSource("work") AgroalDataSource work, Imports imports, ImportKeys keys, Uploading uploading, Memories memories) {
        this.work = work;
        this.imports = imports;
        this.keys = keys;
        this.uploading = uploading;
        this.memories = memories;
    }

    @Scheduled(every = "10m", delayed = "1m")
    void sweep() throws SQLException {
        try (Connection connection = work.getConnection()) {
            for (UUID id : imports.brokenUploads(connection)) {
                uploading.discard(id);
            }
            for (UUID id : imports.neverStarted(connection)) {
                keys.destroyStaged(id);
                imports.fail(connection, imports.find(connection, id), ImportProblem.IMPORT_WAITED_TOO_LONG);
            }
            memories.forgetUnused(connection);
            for (UUID id : imports.overWithPieces(connection)) {
                new Pieces(connection, id).drop(Shelf.FILE, Shelf.TEXTS, Shelf.ROWS);
            }
            for (UUID id : imports.longFinished(connection)) {
                keys.destroyAll(id);
                new Pieces(connection, id).drop(Shelf.values());
                imports.swept(connection, id);
            }
        }
    }
}
