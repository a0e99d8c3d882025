package org.vecindad.contacts.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.bulk.Together.done;
import static org.vecindad.contacts.bulk.Together.read;
import static org.vecindad.contacts.bulk.Together.tags;
import static org.vecindad.contacts.bulk.Together.undone;

import org.junit.jupiter.api.Test;
import org.vecindad.contacts.OnRealEngines;

import java.util.List;
import java.util.Map;

@OnRealEngines
class ChangingASearchTest {

    @Test
    void changesAWholeSearchBeyondWhatCanBeNamed() {
        var lucia = leadOf(committee("Mission", "es"));
        for (int i = 0; i < 3; i++) {
            lucia.adds("given_name", "Buscada", "languages_spoken", List.of("mam"));
        }
        lucia.adds("given_name", "Buscada", "languages_spoken", List.of("es"));
        var stranger = leadOf(committee("Fruitvale")).adds("given_name", "Buscada", "languages_spoken", List.of("mam"));

        var id = done(lucia, "kind", "add_tag", "tag", "marcha", "filter", Map.of("q", "busc", "language", "mam"));
        read(lucia, id).body("total", equalTo(3)).body("changed", equalTo(3)).body("segment_title", nullValue());
        assertThat(tags(SAM, stranger)).isEmpty();

        lucia.asks().body(body("kind", "add_tag", "tag", "otra", "filter", Map.of())).post("/bulk-actions/preview").then().statusCode(200).body("total", equalTo(4));
        undone(lucia, id);
        lucia.asks().queryParam("tag", "marcha").queryParam("count", true).get("/people").then().body("total", equalTo(0));
    }
}
