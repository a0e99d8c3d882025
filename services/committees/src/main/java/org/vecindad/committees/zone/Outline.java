package org.vecindad.committees.zone;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.vecindad.chassis.web.ProblemException;

/** Checks a drawn outline, so that whoever puts it on a map need not: GeoJSON Polygon or MultiPolygon (RFC 7946), closed rings, of a size a phone can draw. */
final class Outline {

    private static final int MOST_POSITIONS = 2_000;
    private static final int FEWEST_IN_A_RING = 4;

    private int positions;

    private Outline() {
    }

    /** @throws ProblemException 400 at /geometry */
    static void check(JsonNode geometry) {
        if (geometry == null) {
            return;
        }
        require(geometry.isObject() && Set.of("type", "coordinates").equals(Set.copyOf(fields(geometry))), "not_geojson", "only type and coordinates");
        var outline = new Outline();
        switch (geometry.path("type").asText()) {
            case "Polygon" -> outline.polygon(geometry.get("coordinates"));
            case "MultiPolygon" -> outline.each(geometry.get("coordinates"), outline::polygon);
            default -> throw wrong("not_one_of", "type must be Polygon or MultiPolygon");
        }
    }

    private void polygon(JsonNode rings) {
        each(rings, this::ring);
    }

    private void ring(JsonNode ring) {
        require(ring.isArray() && ring.size() >= FEWEST_IN_A_RING, "not_a_ring", "a ring has four positions or more");
        require(ring.get(0).equals(ring.get(ring.size() - 1)), "not_a_ring", "a ring ends where it begins");
        ring.forEach(this::position);
    }

    private void position(JsonNode position) {
        require(++positions <= MOST_POSITIONS, "too_long", "at most 2000 positions");
        require(position.isArray() && position.size() == 2 && within(position.get(0), 180) && within(position.get(1), 90), "not_a_position", "longitude and latitude in degrees");
    }

    private void each(JsonNode array, Consumer<JsonNode> check) {
        require(array.isArray() && !array.isEmpty(), "not_geojson", "coordinates must be a filled array");
        array.forEach(check);
    }

    private static boolean within(JsonNode degrees, int most) {
        return degrees.isNumber() && Math.abs(degrees.doubleValue()) <= most;
    }

    private static List<String> fields(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static void require(boolean right, String code, String message) {
        if (!right) {
            throw wrong(code, message);
        }
    }

    private static ProblemException wrong(String code, String message) {
        return ProblemException.invalid("/geometry", code, message);
    }
}
