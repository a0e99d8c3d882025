package org.vecindad.committees;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnRealParts
class ZonesTest {

    private static final Map<String, Object> OUTLINE = Map.of("type", "Polygon",
        "coordinates", List.of(List.of(List.of(-122.43, 37.75), List.of(-122.40, 37.75), List.of(-122.40, 37.77), List.of(-122.43, 37.75))));

    @Test
    void anOrganizerDrawsAZone() {
        String id = Api.as("sam").body(Map.of("name", "Mission", "code", code(), "postal_codes", List.of("94110", "94103"), "geometry", OUTLINE)).post(Api.ZONES).then()
            .statusCode(201).body("postal_codes", contains("94110", "94103")).extract().path("id");

        Api.as("beto").get(Api.ZONES + "/" + id).then().statusCode(200).body("geometry.type", equalTo("Polygon")).body("geometry.coordinates[0][0][0]", equalTo(-122.43f));
        Api.as("beto").queryParam("limit", 200).get(Api.ZONES).then().body("items.id", hasItem(id)).body("items", everyItem(not(hasKey("geometry"))));
    }

    @Test
    void onlyOrganizersDraw() {
        Api.as("lucia").body(Map.of("name", "Mission", "code", code())).post(Api.ZONES).then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void aCodeIsTakenOnce() {
        var code = code();
        Api.as("sam").body(Map.of("name", "Una", "code", code)).post(Api.ZONES).then().statusCode(201);

        Api.as("sam").body(Map.of("name", "Otra", "code", code)).post(Api.ZONES).then().statusCode(409).body("code", equalTo("code_is_taken"));
    }

    @Test
    void aZoneIsRedrawn() {
        var code = code();
        String id = Api.as("sam").body(Map.of("name", "Una", "code", code)).post(Api.ZONES).then().statusCode(201).extract().path("id");

        Api.patch("sam", Api.ZONES + "/" + id, Map.of("postal_codes", List.of("94601"), "geometry", OUTLINE)).then()
            .statusCode(200).header("ETag", equalTo("\"2\"")).body("code", equalTo(code)).body("postal_codes", contains("94601"));
        Api.patch("lucia", Api.ZONES + "/" + id, Map.of("name", "Mía")).then().statusCode(403);
    }

    @Test
    void whatIsNoOutlineIsRefused() {
        Api.as("sam").body(Map.of("name", "Punto", "code", code(), "geometry", Map.of("type", "Point", "coordinates", List.of(1, 2)))).post(Api.ZONES).then()
            .statusCode(400).body("violations.pointer", contains("/geometry")).body("violations.code", contains("not_one_of"));
    }

    private static String code() {
        return "z-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
