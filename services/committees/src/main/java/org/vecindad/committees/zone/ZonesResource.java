package org.vecindad.committees.zone;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;

@Path("/zones")
@Authenticated
@Transactional
@AsCaller
@RunOnVirtualThread
@Tag(name = "zones", description = "Named areas that committees look after.")
class ZonesResource {

    private final Zones zones;
    private final DrawingZones drawing;
    private final CurrentGrants current;

    ZonesResource(Zones zones, DrawingZones drawing, CurrentGrants current) {
        this.zones = zones;
        this.drawing = drawing;
        this.current = current;
    }

    @POST
    @IdempotentPost
    @Operation(operationId = "drawZone", summary = "Draw a zone", description = "For organizers: by postal codes, as an outline, or as a bare name.")
    @APIResponse(responseCode = "201", description = "Drawn; Location and ETag tell where and which version.")
    @APIResponse(responseCode = "400", description = "invalid: violations name each field.")
    @APIResponse(responseCode = "403", description = "forbidden: not an organizer.")
    @APIResponse(responseCode = "409", description = "code_is_taken: another zone has this code.")
    public RestResponse<ZoneView> draw(@NotNull @Valid DrawZone command) {
        var zone = drawing.draw(command, current.get());
        return Answers.created("/zones", zone.id(), zone.version(), ZoneView.of(zone));
    }

    @GET
    @Operation(operationId = "listZones", summary = "List zones by name", description = "For everybody who logs in; without outlines.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one.")
    @APIResponse(responseCode = "400", description = "invalid: a parameter is not understood.")
    public Page<ZoneView> list(
        @Parameter(description = "1 to 200, 50 by default.") @QueryParam("limit") Integer limit,
        @Parameter(description = "next of the page before.") @QueryParam("cursor") String cursor,
        @Parameter(description = "Adds total.") @QueryParam("count") boolean count) {
        int most = Limit.of(limit);
        return Page.of(zones.page(cursor, most), most, ZoneView::inList, zone -> Cursor.of(zone.id()), count ? zones.count() : null);
    }
}
