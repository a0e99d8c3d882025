package org.vecindad.contacts.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.duplicates.Queue.awaitCompared;
import static org.vecindad.contacts.duplicates.Queue.pair;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The queue of likely pairs. */
@OnRealEngines
class DuplicatesTest {

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Inject
    AgroalDataSource app;

    private Somebody lucia;
    private Somebody beto;
    private int number = Math.abs(UUID.randomUUID().hashCode() % 100_000);

    @BeforeEach
    void twoLeads() {
        lucia = leadOf(committee("Mission"));
        beto = leadOf(committee("Fruitvale"));
    }

    private String phone() {
        return "415%07d".formatted(2_000_000 + number++);
    }

    private static UUID added(Somebody who, String given, String family, String phone) {
        return who.adds("given_name", given, "family_name", family, "phones", List.of(Map.of("number", phone)));
    }

    @Test
    void findsWhoWasAddedTwice() throws SQLException {
        var phone = phone();
        var one = added(lucia, "Guadalupe", "Coc Xuncax", phone);
        var other = added(lucia, "Lupe", "Coc", phone);

        awaitCompared(work);

        assertThat(pair(lucia, one, other)).isNotNull();
        lucia.asks().queryParam("count", true).get("/people/duplicates").then().statusCode(200).body("total", equalTo(1)).body("items[0].score", notNullValue())
                .body("items[0].reasons.code", hasItems("same_phone", "nickname", "surname_missing"))
                .body("items[0].people.display_name", hasItems("Guadalupe Coc Xuncax", "Lupe Coc")).header("Link", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void leavesFamiliesAlone() throws SQLException {
        var phone = phone();
        added(lucia, "Mario", "Sis Ico", phone);
        added(lucia, "María", "Sis Ico", phone);
        added(lucia, "Marta", "Sis Ico", phone);

        awaitCompared(work);

        lucia.asks().queryParam("count", true).get("/people/duplicates").then().body("total", equalTo(0));
    }

    @Test
    void tellsAPairAcrossCommitteesToOrganizersOnly() throws SQLException {
        var phone = phone();
        var one = added(lucia, "Ixchel", "Chavajay", phone);
        var other = added(beto, "Ixchel", "Chavajay", phone);

        awaitCompared(work);

        assertThat(pair(SAM, one, other)).isNotNull();
        assertThat(pair(lucia, one, other)).isNull();
        assertThat(pair(beto, one, other)).isNull();
        lucia.asks().queryParam("count", true).get("/people/duplicates").then().body("total", equalTo(0));
        beto.asks().post("/people/duplicates/{id}/dismissal", pair(SAM, one, other)).then().statusCode(404);
        beto.asks().get("/people/duplicates/{id}", pair(SAM, one, other)).then().statusCode(404);
        SAM.asks().get("/people/duplicates/{id}", pair(SAM, one, other)).then().statusCode(200).body("people.size()", equalTo(2));
    }

    @Test
    void remembersThatTwoAreTwoPeople() throws SQLException {
        var phone = phone();
        var one = added(lucia, "Juan", "Tum Ixcoy", phone);
        var other = added(lucia, "Juan", "Tum", phone);
        awaitCompared(work);
        var pair = pair(lucia, one, other);

        lucia.asks().post("/people/duplicates/{id}/dismissal", pair).then().statusCode(200).body("id", equalTo(pair.toString()));
        lucia.asks().header("If-Match", lucia.etagOf(one)).body(body("alias", "Juanito")).patch("/people/{id}", one).then().statusCode(200);
        awaitCompared(work);

        assertThat(pair(lucia, one, other)).isNull();
        assertThat(pair(SAM, one, other)).isNull();
        lucia.asks().delete("/people/duplicates/{id}/dismissal", pair).then().statusCode(204);
        assertThat(pair(lucia, one, other)).isEqualTo(pair);
    }

    @Test
    void forgetsAPairThatIsNoneAnyMore() throws SQLException {
        var phone = phone();
        var one = added(lucia, "Pedro", "Ordóñez Ic", phone);
        var other = added(lucia, "Pedro", "Ordonez", phone);
        awaitCompared(work);
        assertThat(pair(lucia, one, other)).isNotNull();

        lucia.asks().header("If-Match", lucia.etagOf(other)).body(body("given_name", "Paulina")).patch("/people/{id}", other).then().statusCode(200);
        awaitCompared(work);

        assertThat(pair(lucia, one, other)).isNull();
    }

    @Test
    void pagesThroughThePairs() throws SQLException {
        for (int i = 0; i < 3; i++) {
            var phone = phone();
            added(lucia, "Página", "Uno" + "abc".charAt(i) + "xyz", phone);
            added(lucia, "Página", "Uno" + "abc".charAt(i) + "xyz", phone);
        }
        awaitCompared(work);

        String next = lucia.asks().queryParam("limit", 2).get("/people/duplicates").then().body("items.size()", equalTo(2)).extract().path("next");

        lucia.asks().queryParam("limit", 2).queryParam("cursor", next).get("/people/duplicates").then().body("items.size()", equalTo(1)).body("next", org.hamcrest.Matchers.nullValue());
        lucia.asks().queryParam("cursor", "nonsense").get("/people/duplicates").then().statusCode(400).body("violations[0].code", equalTo("not_a_cursor"));
    }

    @Test
    void keepsNothingReadableAboutAPair() throws SQLException {
        var phone = phone();
        added(lucia, "Canarina", "Amarilloña", phone);
        added(lucia, "Canarina", "Amarilloña", phone);
        awaitCompared(work);

        try (var connection = work.getConnection(); var select = connection.prepareStatement("select string_agg(l::text, ' ') from likely_pair l"); var row = select.executeQuery()) {
            row.next();
            assertThat(row.getString(1)).doesNotContainIgnoringCase("canarina").doesNotContainIgnoringCase("amarillo").doesNotContain(phone);
        }
    }

    @Test
    void hidesPairsFromASessionWithoutAContext() throws SQLException {
        var phone = phone();
        added(lucia, "Oculta", "Doblemente", phone);
        added(lucia, "Oculta", "Doblemente", phone);
        awaitCompared(work);

        try (var connection = app.getConnection(); var select = connection.prepareStatement("select count(*) from likely_pair"); var row = select.executeQuery()) {
            row.next();
            assertThat(row.getLong(1)).isZero();
        }
    }
}
