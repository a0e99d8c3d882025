package org.vecindad.contacts.importing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.contacts.keeping.AfterCommit;

@Path("/imports/{id}")
@Authenticated
@Transactional
@AsCaller
@RunOnVirtualThread
@Tag(name = "imports")
class ImportResource {

    private final AgroalDataSource database;
    private final LookingAtImports looking;
    private final PreparingImports preparing;
    private final ImportWorker worker;
    private final AfterCommit afterCommit;
    private final CurrentGrants current;

    ImportResource(AgroalDataSource database, LookingAtImports looking, PreparingImports preparing, ImportWorker worker,
            AfterCommit afterCommit, CurrentGrants current) {
        this.database = database;
        this.looking = looking;
        this.preparing = preparing;
        this.worker = worker;
        this.afterCommit = afterCommit;
        this.current = current;
    }

    @GET
    @Operation(operationId = "getImport", summary = "Look how far an import is",
            description = "Until it is over, with its columns and its preview; the words of the file only for the importer.")
    @APIResponse(responseCode = "200", description = "The import")
    @APIResponse(responseCode = "404", description = "not_found: there is none, or it is somebody else's.")
    public ImportView look(@PathParam("id") UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Grants grants = current.get();
            return looking.whole(connection, grants, looking.visible(connection, grants, id));
        }
    }

    @PUT
    @Path("/mapping")
    @Operation(operationId = "mapImport", summary = "Say what the columns are", description = "Columns that are not named stay as they are. It previews again.")
    @APIResponse(responseCode = "200", description = "Taken; the state is reading until it is previewed.")
    @APIResponse(responseCode = "400", description = "invalid: there is no such column, or it holds what is never written down.")
    @APIResponse(responseCode = "403", description = "forbidden: only the importer decides.")
    @APIResponse(responseCode = "404", description = "not_found: there is none, or it is somebody else's.")
    @APIResponse(responseCode = "409", description = "import_is_being_read, import_has_started or import_is_over.")
    public ImportView map(@PathParam("id") UUID id, @NotNull @Valid ChangeMapping change) throws SQLException {
        try (Connection connection = database.getConnection()) {
            preparing.map(connection, current.get(), id, change);
            afterCommit.run(worker::wake);
            return looking.whole(connection, current.get(), looking.visible(connection, current.get(), id));
        }
    }

    @POST
    @Path("/start")
    @IdempotentPost
    @Operation(operationId = "startImport", summary = "Start", description = "It goes on by itself, also when the importer leaves. "
            + "What everyone of the file agreed to becomes a consent of each person; a no of the row, on record or told later stands against it. "
            + "Without a body they agreed to nothing yet.")
    @APIResponse(responseCode = "202", description = "Started")
    @APIResponse(responseCode = "400", description = "invalid: something of the answer is not understood.")
    @APIResponse(responseCode = "403", description = "forbidden: only the importer starts it, and only who still leads the committee.")
    @APIResponse(responseCode = "404", description = "not_found: there is none, or it is somebody else's.")
    @APIResponse(responseCode = "409", description = "import_is_being_read, import_needs_a_mapping, import_has_started or import_is_over.")
    public RestResponse<ImportView> start(@PathParam("id") UUID id, @RequestBody(required = false) @Valid StartImport request) throws SQLException {
        try (Connection connection = database.getConnection()) {
            preparing.start(connection, current.get(), id, request == null ? null : request.agreed());
            afterCommit.run(worker::wake);
            Import started = looking.visible(connection, current.get(), id);
            return Answers.accepted("/imports", id, looking.summaries(java.util.List.of(started)).getFirst());
        }
    }

    @DELETE
    @Path("/memory")
    @Operation(operationId = "forgetImportMapping", summary = "Forget how a file with these headings was read last time",
            description = "An import that still waits is read from its headings alone again and previews anew.")
    @APIResponse(responseCode = "204", description = "Forgotten, or there was nothing")
    @APIResponse(responseCode = "403", description = "forbidden: it is the importer's own.")
    @APIResponse(responseCode = "404", description = "not_found: there is none, or it is somebody else's.")
    public void forget(@PathParam("id") UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            preparing.forget(connection, current.get(), id);
            afterCommit.run(worker::wake);
        }
    }

    @DELETE
    @Operation(operationId = "discardImport", summary = "Discard an import that was not started", description = "The file is gone for good.")
    @APIResponse(responseCode = "204", description = "Discarded")
    @APIResponse(responseCode = "403", description = "forbidden: only the importer discards it.")
    @APIResponse(responseCode = "404", description = "not_found: there is none, or it is somebody else's.")
    @APIResponse(responseCode = "409", description = "import_is_being_read, import_has_started or import_is_over.")
    public void discard(@PathParam("id") UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            preparing.discard(connection, current.get(), id);
        }
    }
}
