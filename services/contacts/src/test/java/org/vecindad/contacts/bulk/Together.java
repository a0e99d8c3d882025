package org.vecindad.contacts.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.contacts.Coalition.body;

import io.restassured.response.ValidatableResponse;

import org.vecindad.contacts.Coalition.Somebody;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The small language of the tests: who changes whom together, and when it is done. */
final class Together {

    private Together() {
    }

    static ValidatableResponse start(Somebody by, Object... properties) {
        return by.asks().body(body(properties)).post("/bulk-actions").then();
    }

    static UUID done(Somebody by, Object... properties) {
        var id = UUID.fromString(start(by, properties).statusCode(202).extract().path("id"));
        await(by, id, "done");
        return id;
    }

    static void undone(Somebody by, UUID id) {
        by.asks().body("{}").post("/bulk-actions/{id}/undo", id).then().statusCode(200);
        await(by, id, "undone");
    }

    static void await(Somebody by, UUID id, String state) {
        var deadline = Instant.now().plusSeconds(30);
        String now;
        do {
            now = read(by, id).extract().path("state");
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        } while (!now.equals(state) && !now.equals("failed") && Instant.now().isBefore(deadline));
        assertThat(now).isEqualTo(state);
    }

    static ValidatableResponse read(Somebody by, UUID id) {
        return by.asks().get("/bulk-actions/{id}", id).then().statusCode(200);
    }

    static List<String> tags(Somebody by, UUID person) {
        return by.asks().get("/people/{id}", person).then().statusCode(200).extract().path("tags");
    }
}
