package org.vecindad.contacts.exporting;

import static org.vecindad.contacts.Coalition.body;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.vecindad.contacts.Coalition.Somebody;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The small language of the tests: who asks to take whom out, who decides, who fetches. */
final class Taking {

    private Taking() {
    }

    static Map<String, Object> committee(UUID id) {
        return Map.of("committee_id", id);
    }

    static Map<String, Object> everybody() {
        return Map.of("search", Map.of());
    }

    static ValidatableResponse asks(Somebody by, Map<String, Object> of, Object... more) {
        var request = body("of", of, "format", "csv", "reason", "calls");
        request.putAll(body(more));
        return by.asks().body(request).post("/exports").then();
    }

    static UUID asked(Somebody by, Map<String, Object> of, Object... more) {
        return UUID.fromString(asks(by, of, more).statusCode(201).extract().path("id"));
    }

    static ValidatableResponse approves(Somebody by, UUID id) {
        return by.asks().body("{}").post("/exports/{id}/approval", id).then();
    }

    static ValidatableResponse objects(Somebody by, UUID id, String why) {
        return by.asks().body(Map.of("reason", why)).post("/exports/{id}/objection", id).then();
    }

    static ValidatableResponse reads(Somebody by, UUID id) {
        return by.asks().get("/exports/{id}", id).then();
    }

    static ValidatableResponse fetches(Somebody by, UUID id) {
        return by.asks().queryParam("language", "en").get("/exports/{id}/file", id).then();
    }

    static ExtractableResponse<Response> file(Somebody by, UUID id) {
        return fetches(by, id).statusCode(200).extract();
    }

    static byte[] bytes(Somebody by, UUID id) {
        return file(by, id).asByteArray();
    }

    static List<Map<String, String>> rows(Somebody by, UUID id) {
        var text = new String(bytes(by, id), StandardCharsets.UTF_8).substring(1);
        try (var csv = CSVParser.builder().setReader(new StringReader(text)).setFormat(CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()).get()) {
            return csv.getRecords().stream().map(record -> record.toMap()).toList();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static List<String> names(Somebody by, UUID id) {
        return rows(by, id).stream().map(row -> row.get("First name")).toList();
    }
}
