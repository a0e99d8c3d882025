package org.vecindad.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** What journeys do over and over, as the people and programs of the demo realm. */
public final class Coalition {

    private static final Duration IMPORT_PATIENCE = Duration.ofMinutes(10);

    private Coalition() {
    }

    /** The committee this login leads. */
    public static String committeeOf(Client lead) {
        for (JsonNode committee : lead.get("/auth/me").expect(200).json().path("committees")) {
            if (committee.path("role").asText().equals("lead")) {
                return committee.path("id").asText();
            }
        }
        throw new AssertionError("leads no committee");
    }

    public static String person(Client by, Map<String, ?> fields) {
        return by.post("/api/v1/people", fields).expect(201).id();
    }

    /** Two records of one person, as the queue shows them once they have been compared. */
    public static String pairOf(Client by) {
        String phone = phone();
        String surname = word("Ixcoy");
        person(by, Map.of("given_name", "José", "family_name", surname, "phones", java.util.List.of(Map.of("number", phone))));
        String other = person(by, Map.of("given_name", "Pepe", "family_name", surname, "phones", java.util.List.of(Map.of("number", phone))));
        var found = new String[1];
        Patience.until("the pair is in the queue", Duration.ofMinutes(2), () -> {
            for (JsonNode pair : by.get("/api/v1/people/duplicates?limit=200").expect(200).json().path("items")) {
                for (JsonNode person : pair.path("people")) {
                    if (person.path("id").asText().equals(other)) {
                        found[0] = pair.path("id").asText();
                    }
                }
            }
            return found[0] != null;
        });
        return found[0];
    }

    public static String event(Client by, String committee, String title, Integer capacity) {
        var starts = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        var event = new java.util.HashMap<String, Object>(Map.of("title", Map.of("es", title, "en", title), "kind", "know_your_rights", "starts_at", starts.toString(),
            "ends_at", starts.plus(2, ChronoUnit.HOURS).toString(), "timezone", "America/Los_Angeles", "host_committee_ids", java.util.List.of(committee), "visibility", "committee"));
        if (capacity != null) {
            event.put("capacity", capacity);
        }
        return by.post("/api/v1/events", event).expect(201).id();
    }

    /** Uploads, confirms the preview, runs, and waits for the end. */
    public static JsonNode imported(Client by, String fileName, byte[] content, Map<String, String> fields) {
        String id = by.upload("/api/v1/imports", fileName, content, fields).expect(202).id();
        await(by, id, "previewed");
        by.post("/api/v1/imports/" + id + "/start", Map.of()).expect(200, 202);
        return await(by, id, "completed");
    }

    public static JsonNode await(Client by, String importId, String state) {
        var last = new JsonNode[1];
        Patience.until("the import is " + state, IMPORT_PATIENCE, () -> {
            last[0] = by.get("/api/v1/imports/" + importId).expect(200).json();
            if (last[0].path("state").asText().equals("failed")) {
                throw new AssertionError("the import failed: " + last[0]);
            }
            return last[0].path("state").asText().equals(state);
        });
        return last[0];
    }

    /** An invented number that is valid in form. */
    public static String phone() {
        return "+1510555%04d".formatted(ThreadLocalRandom.current().nextInt(2000, 9999));
    }

    /** A word that stands nowhere else. */
    public static String word(String prefix) {
        var letters = new StringBuilder(prefix);
        for (int i = 0; i < 10; i++) {
            letters.append((char) ('a' + ThreadLocalRandom.current().nextInt(26)));
        }
        return letters.toString();
    }
}
