package org.vecindad.contacts.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.vecindad.contacts.Coalition.OMAR;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.Test;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

@OnRealEngines
class ForgettingCareTest {

    private static final Instant A_YEAR_LATER = Instant.now().plus(ForgettingCare.KEPT).plus(Duration.ofDays(1));

    @Inject
    ForgettingCare forgetting;

    @Inject
    @DataSource("keyring")
    AgroalDataSource keyring;

    @Test
    void forgetsWhatIsOverAYearLaterAndTheKeyWithTheLastOfIt() throws SQLException {
        var lucia = leadOf(committee("Mission"));
        var person = lucia.adds("given_name", "Rosa");
        var plan = lucia.asks().body(body("cadence", "daily", "channel", "call", "best_time", Map.of("timezone", "UTC"), "ends_on", "2100-01-01", "note", "n",
                "consent", Map.of("wording", "sí"))).post("/people/{id}/check-in-plans", person).then().statusCode(201).extract().<String>path("id");
        var need = lucia.asks().body(body("person_id", person, "kind", "ride", "what", "w")).post("/support-needs").then().statusCode(201).extract().<String>path("id");
        lucia.asks().body(body("outcome", "declined")).post("/check-in-plans/{id}/check-ins", plan).then().statusCode(201);

        forgetting.forget(Instant.now());
        lucia.asks().get("/people/{id}/check-in-plans", person).then().body("items", hasSize(1));

        forgetting.forget(A_YEAR_LATER);
        lucia.asks().get("/people/{id}/check-in-plans", person).then().body("items", empty());
        lucia.asks().queryParam("person_id", person).get("/support-needs").then().body("items", hasSize(1));
        assertThat(careKeys(person)).isEqualTo(1);

        lucia.asks().header("If-Match", "\"1\"").body(body("state", "withdrawn")).patch("/support-needs/{id}", need).then().statusCode(200);
        forgetting.forget(A_YEAR_LATER);
        lucia.asks().queryParam("person_id", person).get("/support-needs").then().body("items", empty());
        assertThat(careKeys(person)).isZero();
    }

    @Test
    void forgetsNothingOfWhoIsHeld() throws SQLException {
        var lucia = leadOf(committee("Mission"));
        var person = lucia.adds("given_name", "Rosa");
        lucia.asks().body(body("cadence", "daily", "channel", "call", "best_time", Map.of("timezone", "UTC"), "ends_on", "2100-01-01", "note", "n",
                "consent", Map.of("wording", "sí"))).post("/people/{id}/check-in-plans", person).then().statusCode(201)
                .extract().<String>path("id").transform(plan -> lucia.asks().body(body("outcome", "declined")).post("/check-in-plans/{id}/check-ins", plan).then().statusCode(201));
        OMAR.asks().body(body("reason", "r")).post("/people/{id}/legal-holds", person).then().statusCode(201);

        forgetting.forget(A_YEAR_LATER);

        lucia.asks().get("/people/{id}/check-in-plans", person).then().body("items", hasSize(1));
        assertThat(careKeys(person)).isEqualTo(1);
    }

    private long careKeys(UUID person) throws SQLException {
        try (var connection = keyring.getConnection();
             var select = connection.prepareStatement("select count(*) from data_key where owner = ? and retention = 'care'")) {
            select.setObject(1, person);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
