package org.vecindad.committees.zone;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A zone; lists leave its outline out. */
record ZoneView(
    UUID id,
    long version,
    String name,
    String code,
    List<String> postalCodes,
    @Schema(implementation = Object.class, type = SchemaType.OBJECT) JsonNode geometry,
    Instant drawnAt,
    Instant updatedAt) {

    static ZoneView of(Zone zone) {
        return new ZoneView(zone.id(), zone.version(), zone.name(), zone.code(), zone.postalCodes(), zone.geometry(), zone.drawnAt(), zone.updatedAt());
    }

    static ZoneView inList(Zone zone) {
        return new ZoneView(zone.id(), zone.version(), zone.name(), zone.code(), zone.postalCodes(), null, zone.drawnAt(), zone.updatedAt());
    }
}
