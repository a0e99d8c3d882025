package org.vecindad.committees.zone;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Draws a zone; the same fields may be changed by a merge patch. */
@Schema(examples = """
    {"name": "Mission", "code": "mission", "postal_codes": ["94110", "94103"]}""")
record DrawZone(
    @NotBlank @Size(max = 200) String name,
    @Schema(description = "Short and unique; other services know the zone by it.") @NotBlank @Size(max = 40) @Pattern(regexp = "[a-z0-9][a-z0-9_-]*") String code,
    @Size(max = 500) List<@NotNull @Pattern(regexp = "[0-9A-Z][0-9A-Z -]{1,9}") String> postalCodes,
    @Schema(implementation = Object.class, type = SchemaType.OBJECT, description = "GeoJSON Polygon or MultiPolygon, longitude before latitude, up to 2,000 positions.") JsonNode geometry) {

    DrawZone {
        name = name == null ? null : name.strip();
        code = code == null ? null : code.strip().toLowerCase(Locale.ROOT);
        postalCodes = postalCodes == null ? List.of() : postalCodes;
        geometry = geometry == null || geometry.isNull() ? null : geometry;
    }

    static DrawZone of(Zone zone) {
        return new DrawZone(zone.name(), zone.code(), zone.postalCodes(), zone.geometry());
    }
}
