package org.vecindad.local.demo;

import java.time.Duration;
import java.util.Map;

/** Brings a committee's people in as a lead would: one spreadsheet, by import. */
final class DemoPeople {

    private final Api api;

    DemoPeople(Api api) {
        this.api = api;
    }

    void bring(DemoCommittee committee, int index) {
        if (Pages.count(api, "/api/v1/people?committee_id=" + committee.id()) >= committee.people()) return;
        var sheet = DemoSheet.of(index, committee.people());
        var upload = api.upload("/api/v1/imports", Map.of("committee_id", committee.id().toString(), "language", committee.language()), "personas.csv", sheet);
        var path = "/api/v1/imports/" + upload.path("id").asText();
        await(path, "previewed");
        api.post(path + "/start", Map.of());
        await(path, "completed");
    }

    private void await(String path, String state) {
        for (int look = 0; look < 2_400; look++) {
            var now = api.get(path).path("state").asText();
            if (now.equals(state) || now.equals("completed")) return;
            if (now.equals("failed") || now.equals("mapping")) throw new IllegalStateException("the demo import is " + now);
            Api.pause(Duration.ofMillis(100));
        }
        throw new IllegalStateException("the demo import is not " + state + " after four minutes");
    }
}
