package org.vecindad.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Committees by name: found where they exist, founded where not. */
final class SeededCommittees {

    private final Api api;
    private final Map<String, UUID> known = new HashMap<>();

    SeededCommittees(Api api) {
        this.api = api;
        for (var committee : Pages.of(api, "/api/v1/committees?limit=200")) known.put(committee.path("name").asText(), id(committee));
    }

    /** An active committee, led by an account. */
    UUID led(String name, String kind, List<String> languages, String userId) {
        var committee = active(name, kind, languages);
        if (leads(committee).isEmpty()) api.post("/api/v1/committees/" + committee + "/memberships", Map.of("user_id", userId, "role", "lead"));
        return committee;
    }

    UUID active(String name, String kind, List<String> languages) {
        return known.computeIfAbsent(name, missing -> {
            var founded = id(api.post("/api/v1/committees", Map.of("name", missing, "kind", kind, "languages", languages)));
            api.patch("/api/v1/committees/" + founded, Map.of("state", "active"));
            return founded;
        });
    }

    List<JsonNode> leads(UUID committee) {
        return Pages.of(api, "/api/v1/committees/" + committee + "/memberships?role=lead&limit=10");
    }

    static UUID id(JsonNode thing) {
        return UUID.fromString(thing.path("id").asText());
    }
}
