package org.vecindad.committees.zone;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;

/** Organizers draw zones and redraw them. */
@ApplicationScoped
class DrawingZones {

    private final Zones zones;
    private final MergePatch mergePatch;

    DrawingZones(Zones zones, MergePatch mergePatch) {
        this.zones = zones;
        this.mergePatch = mergePatch;
    }

    Zone draw(DrawZone command, Grants who) {
        mustDraw(who);
        var zone = new Zone(UUID.randomUUID(), command, Instant.now());
        zones.mustBeFree(zone.code(), zone.id());
        zones.persist(zone);
        return zone;
    }

    Zone redraw(UUID id, String ifMatch, JsonNode patch, Grants who) {
        mustDraw(who);
        var zone = zones.held(id);
        ETags.require(ifMatch, zone.version());
        var before = DrawZone.of(zone);
        var after = mergePatch.apply(patch, before, DrawZone.class);
        if (!after.equals(before)) {
            zones.mustBeFree(after.code(), id);
            zone.draw(after, Instant.now());
        }
        return zone;
    }

    private static void mustDraw(Grants who) {
        if (!ZonePolicy.draws(who)) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
    }
}
