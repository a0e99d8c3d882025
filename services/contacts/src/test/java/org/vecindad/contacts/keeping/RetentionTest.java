package org.vecindad.contacts.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.vecindad.contacts.Coalition.OMAR;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.util.UUID;

@OnRealEngines
class RetentionTest {

    @Inject
    Retention retention;

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Test
    void erasesWhoWasPutAwayAMonthAgoAndKeepsWhoIsHeld() throws SQLException {
        var lucia = leadOf(committee("Mission"));
        var gone = putAwayAMonthAgo(lucia);
        var held = putAwayAMonthAgo(lucia);
        var hold = OMAR.asks().body(body("reason", "r")).post("/people/{id}/legal-holds", held).then().statusCode(201).extract().<String>path("id");

        retention.erase();
        assertThat(standing(gone)).isEqualTo("erased");
        assertThat(standing(held)).isEqualTo("away");

        OMAR.asks().body(body("reason", "over")).post("/legal-holds/{id}/lifting", hold).then().statusCode(200).body("person_id", equalTo(held.toString()));
        retention.erase();
        assertThat(standing(held)).isEqualTo("erased");
        assertThat(count("select count(*) from legal_hold where person_id = '" + held + "'")).isZero();
    }

    private UUID putAwayAMonthAgo(Somebody lead) throws SQLException {
        var person = lead.adds("given_name", "Ana");
        SAM.asks().delete("/people/{id}", person).then().statusCode(204);
        try (var connection = work.getConnection(); var update = connection.createStatement()) {
            update.executeUpdate("update person set away_at = now() - interval '31 days' where id = '" + person + "'");
        }
        return person;
    }

    private String standing(UUID person) throws SQLException {
        try (var connection = work.getConnection(); var row = connection.createStatement().executeQuery("select standing from person where id = '" + person + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = work.getConnection(); var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
