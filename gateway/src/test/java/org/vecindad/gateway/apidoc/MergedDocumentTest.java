package org.vecindad.gateway.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.vecindad.gateway.testing.StandIns;

/** Inside Quarkus, because Vert.x reads JSON there by Quarkus's own means. */
@QuarkusTest
@QuarkusTestResource(StandIns.class)
class MergedDocumentTest {

    private static JsonObject service(String path, String shape) {
        return new JsonObject("""
            {"paths": {"%s": {"get": {"operationId": "list", "responses": {"200": {"description": "ok", "content":
              {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}}},
             "components": {"schemas": {"Problem": {"type": "object"}, "Page": %s}}}""".formatted(path, shape));
    }

    @Test
    void shapesThatAreEqualAreOne() {
        var merging = new Merging(path -> true);

        merging.add("contacts", service("/api/v1/people", "{\"type\": \"object\"}"));
        merging.add("events", service("/api/v1/events", "{\"type\": \"object\"}"));

        assertThat(merging.schemas()).containsOnlyKeys("Problem", "Page");
    }

    @Test
    void shapesThatDifferKeepTheirServicesName() {
        var merging = new Merging(path -> true);

        merging.add("contacts", service("/api/v1/people", "{\"type\": \"object\"}"));
        merging.add("events", service("/api/v1/events", "{\"type\": \"array\"}"));

        assertThat(merging.schemas()).containsOnlyKeys("Problem", "Page", "EventsPage");
        assertThat(merging.paths().get("/api/v1/events").toString()).contains("#/components/schemas/EventsPage");
        assertThat(merging.paths().get("/api/v1/people").toString()).contains("#/components/schemas/Page\"");
    }

    @Test
    void operationsAreFiledUnderTheirResourceAndHaveIdsOfTheirOwn() {
        var merging = new Merging(path -> true);

        merging.add("contacts", service("/api/v1/people", "{}"));
        merging.add("events", service("/api/v1/events", "{}"));

        var ids = merging.paths().values().stream().map(item -> ((JsonObject) item).getJsonObject("get").getString("operationId")).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(merging.tags().toString()).contains("people").contains("events");
    }

    @Test
    void pathsThatTheGatewayDoesNotLeadToAreLeftOut() {
        var merging = new Merging(path -> !path.startsWith("/q/"));

        merging.add("contacts", service("/q/facts/x", "{}"));

        assertThat(merging.paths()).isEmpty();
    }
}
