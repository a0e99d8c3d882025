package org.vecindad.contacts.importing;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;

@Path("/imports/{id}/refused.csv")
@Authenticated
@Transactional
@AsCaller
@RunOnVirtualThread
@Tag(name = "imports")
class RefusedResource {

    private final FetchingRefusals fetching;

    RefusedResource(FetchingRefusals fetching) {
        this.fetching = fetching;
    }

    @GET
    @Produces("text/csv")
    @Operation(operationId = "fetchRefusedRows", summary = "Fetch the refused rows as CSV",
            description = "With the row's number in the original, the reason in English or Spanish, and the original cells except those "
                    + "that are never written down. Kept for 30 days. What begins like a formula is text. Can be corrected and uploaded again.")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, as spreadsheet programs like it.")
    @APIResponse(responseCode = "404", description = "not_found: there is none, or it is somebody else's.")
    @APIResponse(responseCode = "410", description = "refused_rows_are_gone.")
    public RestResponse<StreamingOutput> fetch(@PathParam("id") UUID id,
            @Parameter(description = "en or es; otherwise what Accept-Language prefers.") @QueryParam("language") String language,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) throws SQLException {
        boolean spanish = spanish(language, accepted);
        StreamingOutput csv = fetching.csv(id, RefusalWords.in(spanish));
        return RestResponse.ResponseBuilder.ok(csv)
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, spanish ? "es" : "en")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + (spanish ? "filas-rechazadas.csv" : "refused-rows.csv") + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static boolean spanish(String asked, String accepted) {
        String wanted = asked != null ? asked : accepted;
        if (wanted == null || wanted.length() > 200) {
            return false;
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(wanted), List.of("en", "es"));
            return "es".equals(best);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
