package org.vecindad.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vecindad.events.Coalition.Account;

/** Walks the API document: every endpoint is described, and closed to whom it is not for. */
@OnRealEngines
class EndpointsTest {

    private static final Set<String> METHODS = Set.of("get", "post", "patch", "put", "delete");

    private record Endpoint(String method, String path, JsonNode operation) {

        int askedBy(RequestSpecification who) {
            return who.contentType(ContentType.JSON).body("{}").header("If-Match", "*")
                .request(method.toUpperCase(Locale.ROOT), path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString())).statusCode();
        }

        boolean isPublic() {
            return path.startsWith("/public/");
        }
    }

    private static List<Endpoint> endpoints() throws IOException {
        var document = new ObjectMapper().readTree(given().accept("application/json").get("/q/openapi").asByteArray());
        var endpoints = new ArrayList<Endpoint>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream().filter(method -> METHODS.contains(method.getKey()))
            .forEach(method -> endpoints.add(new Endpoint(method.getKey(), path.getKey(), method.getValue()))));
        assertThat(endpoints).hasSizeGreaterThan(10);
        return endpoints;
    }

    @Test
    void closesEverythingButTheNoticeboardToNobody() throws IOException {
        for (var endpoint : endpoints()) {
            assertThat(endpoint.askedBy(given())).as("%s %s", endpoint.method(), endpoint.path()).isEqualTo(
                endpoint.path().equals("/public/v1/events") ? 200 : endpoint.isPublic() ? 404 : 401);
        }
    }

    @Test
    void closesEverythingToAPartnerWithoutScopes() throws IOException {
        for (var endpoint : endpoints()) {
            if (!endpoint.isPublic()) {
                assertThat(endpoint.askedBy(Account.union().asks())).as("%s %s", endpoint.method(), endpoint.path()).isEqualTo(403);
            }
        }
    }

    @Test
    void opensWhatThereIsToAnOrganizer() throws IOException {
        for (var endpoint : endpoints()) {
            if (!endpoint.path().contains("/operations/")) {
                assertThat(endpoint.askedBy(Account.sam().asks())).as("%s %s", endpoint.method(), endpoint.path()).isIn(200, 400, 404);
            }
        }
    }

    @Test
    void findsOperationsBelowTheApiForAdministratorsOnly() {
        var admin = Account.somebody("admin");

        admin.asks().get("/api/v1/operations/events/feeds").then().statusCode(200);
        admin.asks().get("/api/v1/operations/events/dead-letters?limit=1").then().statusCode(200);
        Account.sam().asks().get("/api/v1/operations/events/feeds").then().statusCode(403);
    }

    @Test
    void describesEveryEndpoint() throws IOException {
        var ids = new ArrayList<String>();
        for (var endpoint : endpoints()) {
            var operation = endpoint.operation();
            assertThat(endpoint.path()).startsWith(endpoint.isPublic() ? "/public/v1/" : "/api/v1/");
            assertThat(operation.path("operationId").asText()).as(endpoint.path()).isNotEmpty();
            assertThat(operation.path("summary").asText()).as(endpoint.path()).isNotEmpty();
            ids.add(operation.path("operationId").asText());
        }
        assertThat(ids).doesNotHaveDuplicates();
    }
}
