package org.vecindad.contacts.importing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.vecindad.contacts.Coalition.Somebody;

/** Somebody who imports, over HTTP. */
record Importer(Somebody who) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    ValidatableResponse sends(String name, byte[] file, Map<String, ?> fields) {
        var request = given().auth().oauth2(who.token()).basePath("/api/v1").multiPart("file", name, file, "application/octet-stream");
        fields.forEach((field, value) -> request.multiPart(field, value.toString()));
        return request.post("/imports").then();
    }

    UUID uploads(String name, byte[] file) {
        return UUID.fromString(sends(name, file, Map.of()).statusCode(202).extract().path("id"));
    }

    UUID uploads(String text) {
        return uploads("lista.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    UUID uploadsFixture(String name) {
        return uploads(name, fixture(name));
    }

    JsonPath looksAt(UUID id) {
        return who.asks().get("/imports/{id}", id).then().statusCode(200).extract().jsonPath();
    }

    /** Waits until the import is in that state, or complains about the one it ended in. */
    JsonPath awaits(UUID id, String state) {
        var deadline = Instant.now().plus(PATIENCE);
        JsonPath last;
        do {
            last = looksAt(id);
            if (last.getString("state").equals(state)) {
                return last;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        } while (Instant.now().isBefore(deadline) && !last.getString("state").equals("failed"));
        throw new AssertionError("not " + state + " but " + last.prettify());
    }

    ValidatableResponse starts(UUID id) {
        return who.asks().post("/imports/{id}/start", id).then();
    }

    ValidatableResponse starts(UUID id, Map<String, ?> answer) {
        return who.asks().body(answer).post("/imports/{id}/start", id).then();
    }

    JsonPath runs(UUID id, Map<String, ?> answer) {
        awaits(id, "previewed");
        starts(id, answer).statusCode(202);
        return awaits(id, "completed");
    }

    String idOf(String name) {
        return who.asks().queryParam("q", name).get("/people").then().statusCode(200).extract().path("items[0].id");
    }

    List<Map<String, Object>> consentsOf(String name) {
        return who.asks().get("/people/{id}/consents", idOf(name)).then().statusCode(200).extract().path("items");
    }

    /** What they agreed to and did not withdraw. */
    List<String> holding(String name) {
        return consentsOf(name).stream().filter(each -> each.get("withdrawn_at") == null).map(each -> each.get("purpose") + " " + each.get("channel")).toList();
    }

    JsonPath runs(UUID id) {
        awaits(id, "previewed");
        starts(id).statusCode(202);
        return awaits(id, "completed");
    }

    String refused(UUID id, String language) {
        return who.asks().queryParam("language", language).get("/imports/{id}/refused.csv", id).then().statusCode(200)
                .extract().asString();
    }

    static byte[] fixture(String name) {
        try (var in = Importer.class.getResourceAsStream("/imports/" + name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
