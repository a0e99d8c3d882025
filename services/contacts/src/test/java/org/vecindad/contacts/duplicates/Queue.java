package org.vecindad.contacts.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.vecindad.contacts.Coalition.Somebody;

import io.agroal.api.AgroalDataSource;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The queue as the tests speak of it. */
public final class Queue {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Queue() {
    }

    /** Waits until everyone who was written has been compared. */
    public static void awaitCompared(AgroalDataSource work) throws SQLException {
        var deadline = Instant.now().plus(PATIENCE);
        while (due(work) > 0) {
            assertThat(Instant.now()).as("everyone is compared in time").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** The id of the pair of these two as somebody sees it, or null. */
    public static UUID pair(Somebody who, UUID one, UUID other) {
        List<Map<String, Object>> items = who.asks().queryParam("limit", 200).get("/people/duplicates").then().statusCode(200).extract().path("items");
        return items.stream().filter(item -> people(item).equals(Set.of(one.toString(), other.toString()))).map(item -> UUID.fromString((String) item.get("id")))
                .findFirst().orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> people(Map<String, Object> item) {
        var ids = ((List<Map<String, Object>>) item.get("people")).stream().map(person -> (String) person.get("id")).toList();
        return Set.copyOf(ids);
    }

    private static long due(AgroalDataSource work) throws SQLException {
        try (var connection = work.getConnection(); var select = connection.prepareStatement("select count(*) from likeness_due"); var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
