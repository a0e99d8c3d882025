package org.vecindad.committees.zone;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.MergePatch;

@Path("/zones/{id}")
@Authenticated
@Transactional
@AsCaller
@RunOnVirtualThread
@Tag(name = "zones")
class ZoneResource {

    private final Zones zones;
    private final DrawingZones drawing;
    private final CurrentGrants current;

    ZoneResource(Zones zones, DrawingZones drawing, CurrentGrants current) {
        this.zones = zones;
        this.drawing = drawing;
        this.current = current;
    }

    @GET
    @Operation(operationId = "getZone", summary = "Open a zone", description = "With its outline; for everybody who logs in.")
    @APIResponse(responseCode = "200", description = "The zone; the ETag is its version.")
    @APIResponse(responseCode = "404", description = "not_found: there is none.")
    public RestResponse<ZoneView> get(UUID id) {
        var zone = zones.known(id);
        return Answers.ok(zone.version(), ZoneView.of(zone));
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "redrawZone", summary = "Change a zone", description = "For organizers.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DrawZone.class)))
    @APIResponse(responseCode = "200", description = "The changed zone.")
    @APIResponse(responseCode = "400", description = "invalid: violations name each field.")
    @APIResponse(responseCode = "403", description = "forbidden: not an organizer.")
    @APIResponse(responseCode = "404", description = "not_found: there is none.")
    @APIResponse(responseCode = "409", description = "code_is_taken: another zone has this code.")
    @APIResponse(responseCode = "412", description = "version_stale: somebody changed it since; open it again.")
    @APIResponse(responseCode = "428", description = "version_missing: send If-Match.")
    public RestResponse<ZoneView> redraw(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode patch) {
        var zone = drawing.redraw(id, ifMatch, patch, current.get());
        return Answers.ok(zone.version(), ZoneView.of(zone));
    }
}
