package org.vecindad.events.noticeboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.events.Coalition.changing;
import static org.vecindad.events.Coalition.committee;
import static org.vecindad.events.Coalition.homeOf;
import static org.vecindad.events.Coalition.leadOf;
import static org.vecindad.events.Coalition.plan;
import static org.vecindad.events.Coalition.planned;
import static org.vecindad.events.Coalition.signedUp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.events.Coalition.Account;
import org.vecindad.events.OnRealEngines;

@OnRealEngines
class NoticeboardTest {

    private static final String BOARD = "/public/v1/events";

    private UUID mission;
    private Account lead;

    @BeforeEach
    void aCommittee() {
        mission = committee("Comité de la Misión");
        lead = leadOf(mission);
    }

    private UUID posted(String placeVisibility) {
        var plan = plan("visibility", "public");
        plan.put("place", homeOf(placeVisibility));
        plan.put("online_url", "https://example.org/sala");
        return planned(lead, plan);
    }

    @Test
    void showsEverybodyWhatIsPublicAndNothingElse() {
        var open = posted("public");
        var shared = planned(lead, plan("visibility", "coalition"));
        var inner = planned(lead, plan());

        given().queryParam("committee_id", mission).get(BOARD).then().statusCode(200).body("items.id", contains(open.toString()))
            .header("Cache-Control", containsString("public"));
        given().get(BOARD + "/" + open).then().statusCode(200).body("hosts", contains("Comité de la Misión"));
        given().get(BOARD + "/" + shared).then().statusCode(404).body("code", equalTo("not_found"));
        given().get(BOARD + "/" + inner).then().statusCode(404);
        given().get(BOARD + "/" + inner + ".ics").then().statusCode(404);
        given().get(BOARD + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void saysNothingAboutWhoComes() {
        var id = posted("public");
        signedUp(lead, id);

        var fields = given().get(BOARD + "/" + id).then().extract().<Map<String, Object>>path("").keySet();

        assertThat(fields).isEqualTo(Set.of("id", "title", "kind", "starts_at", "ends_at", "timezone", "place", "online_url", "hosts", "state"));
    }

    @Test
    void tellsThePlaceOnlyWhereItIsPublic() {
        given().get(BOARD + "/" + posted("public")).then().body("place.name", equalTo("Casa de la comadre"));
        for (var visibility : List.of("attendees", "hosts")) {
            var id = posted(visibility);
            given().get(BOARD + "/" + id).then().body("place", nullValue()).body("online_url", nullValue());
            given().get(BOARD + "/" + id + ".ics").then().statusCode(200).body(not(containsString("Casa"))).body(not(containsString("example.org")));
        }
    }

    @Test
    void keepsACancelledEventUpAndSaysSo() {
        var id = posted("public");
        changing(lead, id).body(Map.of("state", "cancelled")).patch("/api/v1/events/" + id).then().statusCode(200);

        given().get(BOARD + "/" + id).then().body("state", equalTo("cancelled"));
        given().get(BOARD + "/" + id + ".ics").then().body(containsString("STATUS:CANCELLED"));
    }

    @Test
    void sendsACalendarOnceAndThenOnlyWhenItChanged() {
        var id = posted("public");
        var tag = given().get(BOARD + "/" + id + ".ics").then().statusCode(200).header("Content-Type", equalTo("text/calendar; charset=utf-8"))
            .body(containsString("BEGIN:VEVENT")).extract().header("ETag");

        given().header("If-None-Match", tag).get(BOARD + "/" + id + ".ics").then().statusCode(304);
        changing(lead, id).body(Map.of("title", Map.of("es", "Otra cosa"))).patch("/api/v1/events/" + id).then().statusCode(200);
        given().header("If-None-Match", tag).get(BOARD + "/" + id + ".ics").then().statusCode(200).body(containsString("SUMMARY:Otra cosa"));
    }

    @Test
    void givesHostsACalendarWithThePlace() {
        var id = posted("hosts");

        lead.asks().get("/api/v1/events/{id}/calendar.ics", id).then().statusCode(200).body(containsString("LOCATION:Casa de la comadre"));
        given().get("/api/v1/events/{id}/calendar.ics", id).then().statusCode(401);
    }

    @Test
    void opensNothingElse() {
        given().get("/api/v1/events").then().statusCode(401).body("code", equalTo("login_needed"));
        given().get("/public/v1/events/" + posted("public") + "/attendances").then().statusCode(404);
    }
}
