package org.vecindad.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives a demo committee its members, and the leads who log in their own record. */
final class DemoMembers {

    private static final List<String> ROLES = List.of("lead", "co_lead", "captain", "captain", "backup_captain", "backup_captain", "hotline_liaison", "trainer",
            "observer", "observer", "observer", "observer", "observer", "family_support", "family_support", "communications", "treasurer", "alliance_liaison",
            "member", "member", "member", "member", "member", "member");

    private final Api api;

    DemoMembers(Api api) {
        this.api = api;
    }

    /** A committee that is led already gets no second lead. */
    void appoint(DemoCommittee committee) {
        var memberships = "/api/v1/committees/" + committee.id() + "/memberships";
        var there = Pages.of(api, memberships + "?limit=200");
        if (there.size() >= ROLES.size()) return;
        var already = there.stream().map(membership -> membership.path("person_id").asText()).toList();
        boolean led = there.stream().anyMatch(membership -> membership.path("role").asText().equals("lead"));
        var candidates = somePeople(committee).stream().filter(id -> !already.contains(id)).toList();
        for (int i = Math.max(there.size(), led ? 1 : 0); i < ROLES.size(); i++) {
            api.post(memberships, Map.of("person_id", candidates.get(i), "role", ROLES.get(i)));
        }
    }

    /** The lead's account is one of the people in contacts, as it is for every real lead. */
    void linkLead(DemoCommittee committee, String userId, String given, String family) {
        var memberships = "/api/v1/committees/" + committee.id() + "/memberships";
        for (JsonNode membership : Pages.of(api, memberships + "?role=lead&limit=10")) {
            if (!membership.path("user_id").asText().equals(userId) || membership.hasNonNull("person_id")) continue;
            UUID person = SeededCommittees.id(api.post("/api/v1/people", Map.of("given_name", given, "family_name", family,
                    "preferred_language", "es", "languages_spoken", List.of("es", "en"), "committee_id", committee.id().toString())));
            api.patch(memberships + "/" + membership.path("id").asText(), Map.of("person_id", person.toString()));
        }
    }

    private List<String> somePeople(DemoCommittee committee) {
        return api.get("/api/v1/people?limit=200&committee_id=" + committee.id()).path("items").findValuesAsText("id");
    }
}
