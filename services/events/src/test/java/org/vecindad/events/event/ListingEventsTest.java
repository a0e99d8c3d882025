package org.vecindad.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.vecindad.events.Coalition.committee;
import static org.vecindad.events.Coalition.leadOf;
import static org.vecindad.events.Coalition.plan;
import static org.vecindad.events.Coalition.planned;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vecindad.events.Coalition.Account;
import org.vecindad.events.OnRealEngines;

@OnRealEngines
class ListingEventsTest {

    private static final String EVENTS = "/api/v1/events";

    private static String in(int days) {
        var starts = Instant.now().plus(Duration.ofDays(days));
        return starts.toString();
    }

    private static UUID inDays(Account lead, int days, String title) {
        var plan = plan("title", Map.of("en", title));
        plan.put("starts_at", in(days));
        plan.put("ends_at", Instant.parse(in(days)).plusSeconds(3600).toString());
        return planned(lead, plan);
    }

    @Test
    void showsWhatIsToComeFirstSoonestOnTopAndThenWhatIsOver() {
        var mission = committee("Mission");
        var lead = leadOf(mission);
        inDays(lead, -30, "long ago");
        inDays(lead, 20, "later");
        inDays(lead, -2, "just over");
        inDays(lead, 3, "soon");

        lead.asks().queryParam("committee_id", mission).get(EVENTS).then().body("items.title.en", contains("soon", "later", "just over", "long ago"));
    }

    @Test
    void showsEveryEventOnceFromPageToPage() {
        var mission = committee("Mission");
        var lead = leadOf(mission);
        for (int day : new int[] {1, 2, 3, -1, -2, -3, 4}) {
            inDays(lead, day, "day " + day);
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var asks = lead.asks().queryParam("committee_id", mission).queryParam("limit", 2).queryParam("count", true);
            var page = (cursor == null ? asks : asks.queryParam("cursor", cursor)).get(EVENTS).then().statusCode(200).body("total", equalTo(7)).extract();
            seen.addAll(page.<List<String>>path("items.title.en"));
            cursor = page.path("next");
            assertThat(page.header("Link") != null).isEqualTo(cursor != null);
        } while (cursor != null);

        assertThat(seen).containsExactly("day 1", "day 2", "day 3", "day 4", "day -1", "day -2", "day -3");
    }

    @Test
    void goesByStartWhenATimeIsNamed() {
        var mission = committee("Mission");
        var lead = leadOf(mission);
        inDays(lead, 5, "five");
        inDays(lead, -5, "minus five");
        inDays(lead, 50, "fifty");

        lead.asks().queryParam("committee_id", mission).queryParam("from", in(-10)).queryParam("to", in(10)).get(EVENTS).then()
            .body("items.title.en", contains("minus five", "five"));
    }

    @Test
    void findsByPartOfATitleWithoutAccents() {
        var mission = committee("Mission");
        var lead = leadOf(mission);
        planned(lead, plan("title", Map.of("es", "Capacitación en Ñuñoa")));
        planned(lead, plan("title", Map.of("en", "Vigil 100% _")));

        lead.asks().queryParam("committee_id", mission).queryParam("q", "nunoa").get(EVENTS).then().body("items.title.es", contains("Capacitación en Ñuñoa"));
        lead.asks().queryParam("committee_id", mission).queryParam("q", "0% _").get(EVENTS).then().body("items.size()", equalTo(1));
        lead.asks().queryParam("committee_id", mission).queryParam("q", "%%").get(EVENTS).then().body("items.size()", equalTo(0));
    }

    @Test
    void narrowsByKindAndState() {
        var mission = committee("Mission");
        var lead = leadOf(mission);
        planned(lead, plan("kind", "vigil"));
        var cancelled = planned(lead, plan("kind", "canvass"));
        lead.asks().header("If-Match", "\"1\"").body(Map.of("state", "cancelled")).patch(EVENTS + "/" + cancelled).then().statusCode(200);

        lead.asks().queryParam("committee_id", mission).queryParam("kind", "vigil").get(EVENTS).then().body("items.kind", contains("vigil"));
        lead.asks().queryParam("committee_id", mission).queryParam("state", "cancelled").get(EVENTS).then().body("items.id", contains(cancelled.toString()));
    }

    @Test
    void refusesWhatItCannotRead() {
        var sam = Account.sam();

        sam.asks().queryParam("limit", 201).get(EVENTS).then().statusCode(400).body("violations.pointer", hasItem("/limit"));
        sam.asks().queryParam("cursor", "zzz").get(EVENTS).then().statusCode(400).body("violations.code", hasItem("not_a_cursor"));
        sam.asks().queryParam("from", "yesterday").get(EVENTS).then().statusCode(400).body("violations.code", hasItem("not_a_date_time"));
        sam.asks().queryParam("kind", "riot").get(EVENTS).then().statusCode(400).body("violations.code", hasItem("not_one_of"));
        sam.asks().get(EVENTS + "/not-an-id").then().statusCode(404);
    }
}
