package org.vecindad.contacts.exporting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

@Path("/exports/{id}/file")
@Tag(name = "exports")
@Authenticated
@Transactional
@AsCaller
@RunOnVirtualThread
class ExportFileResource {

    private final AgroalDataSource database;
    private final FetchingExports fetching;

    ExportFileResource(AgroalDataSource database, FetchingExports fetching) {
        this.database = database;
        this.fetching = fetching;
    }

    @GET
    // with one type the writer of streams is chosen ahead of time; what it really is, its header says
    @Produces("text/csv")
    @Operation(operationId = "fetchExport", summary = "Fetches the people, in the form that was asked for",
            description = "For whoever asked, while it is open: who was meant then and is still seen now. Written as it is fetched and kept nowhere; an audit entry each time, "
                    + "before anything leaves. It carries who took it, when and why. CSV is UTF-8 with a byte order mark; what begins like a formula gets an apostrophe in "
                    + "front, phones are written as they are dialed at home, and an import here reads both back. A sheet is JSON, for a page to be printed. Whatever it is, ask with Accept: */*.")
    @APIResponse(responseCode = "200", description = "The file", content = {
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "text/vcard", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT))})
    @APIResponse(responseCode = "403", description = "Somebody else asked for it")
    @APIResponse(responseCode = "404", description = "There is none, its committee or event is not the caller's any more, or nobody is left of it")
    @APIResponse(responseCode = "409", description = "It waits still (export_is_waiting)")
    @APIResponse(responseCode = "410", description = "It was stopped (export_was_stopped) or is older than a day (export_has_expired)")
    public RestResponse<StreamingOutput> fetch(@PathParam("id") UUID id,
            @Parameter(description = "Of the headings: en or es; otherwise what Accept-Language prefers") @QueryParam("language") String language,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) throws SQLException {
        boolean spanish = spanish(language, accepted);
        try (var connection = database.getConnection()) {
            var file = fetching.file(connection, id, spanish);
            return RestResponse.ResponseBuilder.ok(file.bytes())
                    .header(HttpHeaders.CONTENT_TYPE, file.format().mediaType())
                    .header(HttpHeaders.CONTENT_LANGUAGE, spanish ? "es" : "en")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.format().fileName() + "\"")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
    }

    private static boolean spanish(String asked, String accepted) {
        String wanted = asked != null ? asked : accepted;
        if (wanted == null || wanted.length() > 200) {
            return false;
        }
        try {
            return "es".equals(Locale.lookupTag(Locale.LanguageRange.parse(wanted), List.of("en", "es")));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
