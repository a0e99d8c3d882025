package org.vecindad.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String text) {

    public JsonNode json() {
        return Json.read(text);
    }

    public String id() {
        return json().path("id").asText();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** @throws AssertionError with the problem document when the status is another one */
    public Answer expect(int... statuses) {
        for (int expected : statuses) {
            if (status == expected) {
                return this;
            }
        }
        throw new AssertionError("expected " + java.util.Arrays.toString(statuses) + " but got " + status + ": " + text);
    }
}
