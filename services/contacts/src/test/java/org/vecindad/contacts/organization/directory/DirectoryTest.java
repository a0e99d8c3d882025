package org.vecindad.contacts.organization.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.organization.Partners.added;
import static org.vecindad.contacts.organization.Partners.changes;

import org.junit.jupiter.api.Test;
import org.vecindad.contacts.OnRealEngines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

@OnRealEngines
class DirectoryTest {

    private static final Set<String> ALL_THAT_IS_SAID = Set.of("id", "name", "type", "languages", "service_area", "website", "pledges");

    private static Map<String, Object> shown(String id) {
        return everything().stream().filter(each -> each.get("id").equals(id)).findFirst().orElse(null);
    }

    private static List<Map<String, Object>> everything() {
        var all = new ArrayList<Map<String, Object>>();
        String cursor = null;
        do {
            var asked = given().basePath("/api/v1").queryParam("limit", 2);
            var page = (cursor == null ? asked : asked.queryParam("cursor", cursor)).get("/public/organizations").then().statusCode(200).extract();
            all.addAll(page.path("items"));
            cursor = page.path("next");
        } while (cursor != null);
        return all;
    }

    private static void pledged(String id, String renewOn, boolean listed) {
        SAM.asks().body(body("kind", "sanctuary_congregation", "signed_on", "2026-01-15", "renew_on", renewOn, "public_listing", listed, "evidence", "carta"))
                .post("/organizations/{id}/pledges", id).then().statusCode(201);
    }

    @Test
    void namesActivePartnersThatAgreedAndNothingElseOfThem() {
        var person = leadOf(committee("Mission")).adds("given_name", "Rosa");
        var id = added(SAM, "stage", "active", "public_listing", true, "languages", List.of("es"), "service_area", List.of("94110"), "website", "https://example.org",
                "phone", "4155550144", "email", "a@example.org", "address_line", "24th St", "representative_person_id", person);
        pledged(id, LocalDate.now().plusDays(1).toString(), true);
        pledged(id, null, false);

        var shown = shown(id);

        assertThat(shown.keySet()).isEqualTo(ALL_THAT_IS_SAID);
        assertThat(shown.get("pledges")).isEqualTo(List.of(Map.of("kind", "sanctuary_congregation", "signed_on", "2026-01-15")));
        assertThat(everything().toString()).doesNotContain(person.toString()).doesNotContain("5550144").doesNotContain("carta");
    }

    @Test
    void namesNobodyWhoDidNotAgreeOrIsNotThereYet() {
        var hidden = added(SAM, "stage", "active");
        var prospect = added(SAM, "public_listing", true);
        pledged(hidden, null, true);
        pledged(prospect, null, false);

        assertThat(shown(hidden)).isNull();
        assertThat(shown(prospect)).isNull();
    }

    @Test
    void namesWhoHasAPublicPledgeThatHolds() {
        var today = added(SAM, "public_listing", true);
        var expired = added(SAM, "public_listing", true);
        pledged(today, LocalDate.now().toString(), true);
        pledged(expired, LocalDate.now().minusDays(2).toString(), true);

        assertThat(shown(today)).isNotNull();
        assertThat(shown(expired)).isNull();
    }

    @Test
    void forgetsWhoWithdrawsAtOnce() {
        var id = added(SAM, "stage", "active", "public_listing", true);
        assertThat(shown(id)).isNotNull();

        changes(leadOf(committee("Mission")), id, "public_listing", false).statusCode(200);

        assertThat(shown(id)).isNull();
        changes(SAM, id, "public_listing", true, "stage", "lapsed").statusCode(200);
        assertThat(shown(id)).isNull();
    }

    @Test
    void refusesAPageTooLarge() {
        given().basePath("/api/v1").queryParam("limit", 201).get("/public/organizations").then().statusCode(400);
        given().basePath("/api/v1").queryParam("cursor", "x").get("/public/organizations").then().statusCode(400);
    }
}
