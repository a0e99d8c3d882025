package org.vecindad.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;

@OnRealParts
class FoundingCommitteesTest {

    private static final Map<String, Object> EXCELSIOR = Map.of("name", "Comité de Defensa del Barrio Excelsior", "kind", "neighborhood_defense", "languages", List.of("es", "mam"));

    @Test
    void anOrganizerFoundsACommitteeThatBeginsAsForming() {
        Api.as("sam").body(EXCELSIOR).post(Api.COMMITTEES).then()
            .statusCode(201)
            .header("Location", startsWith(Api.COMMITTEES + "/"))
            .header("ETag", equalTo("\"1\""))
            .body("name", equalTo("Comité de Defensa del Barrio Excelsior"))
            .body("state", equalTo("forming"))
            .body("languages", contains("es", "mam"))
            .body("may_change", equalTo(true));
    }

    @Test
    void theLocationLeadsToTheCommittee() {
        var location = Api.as("sam").body(EXCELSIOR).post(Api.COMMITTEES).then().extract().header("Location");

        Api.as("sam").get(location).then().statusCode(200).body("kind", equalTo("neighborhood_defense"));
    }

    @Test
    void aLeadFoundsAnotherCommitteeAndLeadsIt() {
        Api.foundedFor("founder");

        var id = UUID.fromString(Api.as("founder").body(EXCELSIOR).post(Api.COMMITTEES).then().statusCode(201).extract().path("id"));

        Api.as("founder").get(Api.committee(id)).then().statusCode(200).body("may_change", equalTo(true));
        Api.as("founder").get(Api.memberships(id)).then().body("items.role", contains("lead")).body("items.user_id", contains(Api.user("founder").toString()));
        Api.as("founder").get(Api.ACCOUNTS + "/me").then().body("committees.id", hasItem(id.toString()));
    }

    @Test
    void whoLeadsNothingFoundsNothing() {
        Api.as("nobody").body(EXCELSIOR).post(Api.COMMITTEES).then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void aMemberWithoutLeadFoundsNothing() {
        Api.joined(Api.founded("Con captain"), "a captain", "captain");

        Api.as("a captain").body(EXCELSIOR).post(Api.COMMITTEES).then().statusCode(403);
    }

    @Test
    void aPartnerFoundsNothingWhateverItsRolesSay() {
        Api.with(Tokens.partner("committees:read", "committees:write").roles("organizer")).body(EXCELSIOR).post(Api.COMMITTEES).then().statusCode(403);
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        Api.as("sam").body(Map.of("name", "  ", "languages", List.of())).post(Api.COMMITTEES).then()
            .statusCode(400).contentType("application/problem+json")
            .body("code", equalTo("invalid"))
            .body("violations.pointer", containsInAnyOrder("/name", "/kind"))
            .body("violations.code", containsInAnyOrder("required", "required"));
    }

    @Test
    void whatIsNoLanguageIsNamed() {
        Api.as("sam").body(Map.of("name", "X", "kind", "other", "languages", List.of("es", "español"))).post(Api.COMMITTEES).then()
            .statusCode(400).body("violations.pointer", contains("/languages/1")).body("violations.code", contains("not_a_language"));
    }

    @Test
    void anUnknownKindIsNamed() {
        Api.as("sam").body(Map.of("name", "X", "kind", "militia")).post(Api.COMMITTEES).then()
            .statusCode(400).body("violations.pointer", contains("/kind")).body("violations.code", contains("not_one_of"));
    }

    @Test
    void anUnknownPropertyIsNotDroppedSilently() {
        Api.as("sam").body(Map.of("name", "X", "kind", "other", "nombre", "X")).post(Api.COMMITTEES).then()
            .statusCode(400).body("violations.code", contains("unknown_property"));
    }

    @Test
    void anUnknownZoneIsNamed() {
        Api.as("sam").body(Map.of("name", "X", "kind", "other", "zone_id", UUID.randomUUID())).post(Api.COMMITTEES).then()
            .statusCode(400).body("violations.pointer", contains("/zone_id")).body("violations.code", contains("unknown_zone"));
    }

    @Test
    void theSameRequestTwiceFoundsOneCommittee() {
        var key = UUID.randomUUID().toString();
        Map<String, Object> command = Map.of("name", "Una sola vez " + key, "kind", "outreach");
        var first = Api.as("sam").header("Idempotency-Key", key).body(command).post(Api.COMMITTEES).then().statusCode(201).extract();

        var again = Api.as("sam").header("Idempotency-Key", key).body(command).post(Api.COMMITTEES).then().statusCode(201).extract();

        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void theSameKeyForAnotherCommitteeIsRefused() {
        var key = UUID.randomUUID().toString();
        Api.as("sam").header("Idempotency-Key", key).body(EXCELSIOR).post(Api.COMMITTEES).then().statusCode(201);

        Api.as("sam").header("Idempotency-Key", key).body(Map.of("name", "Otro", "kind", "other")).post(Api.COMMITTEES).then()
            .statusCode(422).body("code", equalTo("idempotency_key_reused"));
    }
}
