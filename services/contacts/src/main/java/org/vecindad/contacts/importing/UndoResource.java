package org.vecindad.contacts.importing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.contacts.keeping.AfterCommit;

@Path("/imports/{id}/undo")
@Authenticated
@Transactional
@AsCaller
@RunOnVirtualThread
@Tag(name = "imports")
class UndoResource {

    private final AgroalDataSource database;
    private final LookingAtImports looking;
    private final AskingToUndo asking;
    private final UndoingImports undoing;
    private final ImportWorker worker;
    private final AfterCommit afterCommit;
    private final CurrentGrants current;

    UndoResource(AgroalDataSource database, LookingAtImports looking, AskingToUndo asking, UndoingImports undoing, ImportWorker worker, AfterCommit afterCommit,
            CurrentGrants current) {
        this.database = database;
        this.looking = looking;
        this.asking = asking;
        this.undoing = undoing;
        this.worker = worker;
        this.afterCommit = afterCommit;
        this.current = current;
    }

    /** Outside of the caller's transaction, since others look at these people than who may see them: only numbers come of it. */
    @GET
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Operation(operationId = "previewImportUndo", summary = "Look what undoing an import would do", description = "Writes nothing.")
    @APIResponse(responseCode = "200", description = "How many people it concerns, and what would stay and why.")
    @APIResponse(responseCode = "403", description = "forbidden: only the importer who still leads the committee, or an organizer.")
    @APIResponse(responseCode = "404", description = "not_found: there is none, or it is somebody else's.")
    @APIResponse(responseCode = "409", description = "import_is_not_over.")
    @APIResponse(responseCode = "410", description = "import_cannot_be_undone: nothing to undo, or the thirty days are over.")
    public UndoView preview(@PathParam("id") UUID id) throws SQLException {
        Import over = asking.about(id);
        return undoing.look(over, current.caller().userId());
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "undoImport", summary = "Undo an import",
            description = "Within thirty days. Who came by it and nobody took up since is put away, who was known gets back what nobody changed since, "
                    + "links and consents of the import end; a no stays. It goes on by itself; asked again it changes nothing, or goes on where it broke off.")
    @APIResponse(responseCode = "202", description = "It has begun, or is done; undo tells how far it is.")
    @APIResponse(responseCode = "403", description = "forbidden: only the importer who still leads the committee, or an organizer.")
    @APIResponse(responseCode = "404", description = "not_found: there is none, or it is somebody else's.")
    @APIResponse(responseCode = "409", description = "import_is_not_over.")
    @APIResponse(responseCode = "410", description = "import_cannot_be_undone: nothing to undo, or the thirty days are over.")
    public RestResponse<ImportView> undo(@PathParam("id") UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            undoing.begin(connection, current.get(), looking.visible(connection, current.get(), id));
            afterCommit.run(worker::wake);
            return Answers.accepted("/imports", id, looking.summaries(List.of(looking.visible(connection, current.get(), id))).getFirst());
        }
    }
}
