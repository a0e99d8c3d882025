package org.vecindad.contacts.importing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.intake.Languages;

@Path("/imports")
@Authenticated
@Transactional
@AsCaller
@RunOnVirtualThread
@Tag(name = "imports", description = "Bringing in people from spreadsheets and exports.")
class ImportsResource {

    private final AgroalDataSource database;
    private final Imports imports;
    private final LookingAtImports looking;
    private final Uploading uploading;
    private final ReceivingImports receiving;
    private final ImportWorker worker;
    private final CurrentGrants current;

    ImportsResource(AgroalDataSource database, Imports imports, LookingAtImports looking, Uploading uploading,
            ReceivingImports receiving, ImportWorker worker, CurrentGrants current) {
        this.database = database;
        this.imports = imports;
        this.looking = looking;
        this.uploading = uploading;
        this.receiving = receiving;
        this.worker = worker;
        this.current = current;
    }

    /** What the multipart body holds, for the API document only: it is never bound to anything. */
    @Schema(name = "UploadImport", requiredProperties = "file")
    record UploadForm(
            @Schema(description = "A CSV file, an .xlsx workbook or contacts as vCard (2.1 to 4.0), up to 100 MB.", type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, format = "binary") String file,
            @Schema(description = "The committee that will care for the people. A lead of one committee need not say it; an organizer may leave it out.") UUID committeeId,
            @Schema(description = "BCP 47: the language of people whose row names none. The committee's first by default.") String language) {
    }

    /** Without a transaction around it: a slow phone may take minutes. What is decided is decided in short ones. */
    @POST
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "uploadImport", summary = "Upload a file of people",
            description = "It is read in the background and previews by itself; nothing is written to people before it is started. "
                    + "The same file again is a new import. Only for leads and organizers.")
    @Parameter(name = "Idempotency-Key", in = org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.HEADER,
            description = "The same key with the same file is answered as the first time.", schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING))
    @APIResponse(responseCode = "202", description = "Taken in; Location tells where to look.")
    @APIResponse(responseCode = "400", description = "file_is_missing, file_is_empty, file_is_not_a_table, file_is_an_old_or_protected_workbook, committee_needed, or invalid.")
    @APIResponse(responseCode = "403", description = "forbidden: neither a lead nor an organizer.")
    @APIResponse(responseCode = "404", description = "not_found: no such committee, or it is not one the caller leads.")
    @APIResponse(responseCode = "413", description = "file_is_too_large or body_too_large.")
    @APIResponse(responseCode = "422", description = "idempotency_key_reused: the key came with another file.")
    public RestResponse<ImportView> upload(
            @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = UploadForm.class)))
            InputStream body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType) throws IOException, SQLException {
        receiving.permit();
        var uploaded = uploading.take(body, contentType, current.caller().userId());
        RestResponse<ImportView> answer;
        try {
            answer = receiving.receive(uploaded.id(), command(uploaded));
        } catch (SQLException | RuntimeException refused) {
            uploading.discard(uploaded.id());
            throw refused;
        }
        if (!answer.getLocation().getPath().endsWith(uploaded.id().toString())) {
            // a repeat was answered with the first import; this copy of the file is not needed
            uploading.discard(uploaded.id());
        }
        worker.wake();
        return answer;
    }

    @GET
    @Operation(operationId = "listImports", summary = "List imports, the newest first",
            description = "One's own; organizers see all, without the words of other people's files.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one.")
    @APIResponse(responseCode = "400", description = "invalid: a parameter is not understood.")
    public Page<ImportView> list(
            @Parameter(description = "1 to 200, 50 by default.") @QueryParam("limit") Integer limit,
            @Parameter(description = "next of the page before.") @QueryParam("cursor") String cursor) throws SQLException {
        int most = Limit.of(limit);
        List<String> from = cursor == null ? null : Cursor.parts(cursor, 2);
        try (Connection connection = database.getConnection()) {
            List<Import> found = imports.page(connection, current.get(), from == null ? null : instant(from.get(0)),
                    from == null ? null : uuid("/cursor", "not_a_cursor", from.get(1)), most + 1);
            List<ImportView> views = looking.summaries(found);
            return Page.of(views, most, view -> view, view -> Cursor.of(view.createdAt(), view.id()), null);
        }
    }

    private static ReceiveImport command(Uploading.Uploaded uploaded) {
        UUID committee = blank(uploaded.committeeId()) ? null : uuid("/committee_id", "not_an_id", uploaded.committeeId());
        String language = blank(uploaded.language()) ? null : Languages.tag(uploaded.language()).orElseThrow(
                () -> ProblemException.invalid("/language", "not_a_language", "must be a BCP 47 language tag"));
        return new ReceiveImport(uploaded.digest(), committee, language);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static UUID uuid(String pointer, String code, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            throw ProblemException.invalid(pointer, code, "must be a UUID");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException other) {
            throw Cursor.unknown();
        }
    }
}
