package org.vecindad.contacts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Walks the API document: every endpoint is described, and closed to whom it is not for. */
@OnRealEngines
class EndpointsTest {

    private static final Set<String> METHODS = Set.of("get", "post", "patch", "put", "delete");
    private static final List<String> ADMINISTRATORS_ONLY = List.of("/audit", "/legal-holds", "/operations/");

    private record Endpoint(String method, String path, JsonNode operation) {

        int askedBy(RequestSpecification who) {
            return (uploads() ? who.contentType("multipart/form-data; boundary=x").body("--x--\r\n".getBytes(StandardCharsets.US_ASCII))
                    : who.contentType(ContentType.JSON).body("{}")).basePath("").header("If-Match", "*").request(method.toUpperCase(Locale.ROOT), path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString())).statusCode();
        }

        private boolean uploads() {
            return operation.path("requestBody").path("content").has("multipart/form-data") || method.equals("post") && path.endsWith("/imports");
        }

        boolean isPublic() {
            return path.startsWith("/api/v1/public/");
        }

        boolean isForAdministrators() {
            return ADMINISTRATORS_ONLY.stream().anyMatch(path::contains);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void closesEverythingToNobody() throws IOException {
        for (var endpoint : endpoints()) {
            assertThat(endpoint.askedBy(given())).as(endpoint.toString()).isEqualTo(endpoint.isPublic() ? 200 : 401);
        }
    }

    @Test
    void closesEverythingToAPartnerWithoutScopes() throws IOException {
        for (var endpoint : endpoints()) {
            assertThat(endpoint.askedBy(partner(UUID.randomUUID()).asks())).as(endpoint.toString()).isEqualTo(403);
        }
    }

    @Test
    void showsALeadNothingThatIsNotTheirs() throws IOException {
        var lead = leadOf(committee("Mission"));
        for (var endpoint : endpoints()) {
            if (endpoint.path().contains("{") && !endpoint.isForAdministrators()) {
                assertThat(endpoint.askedBy(lead.asks())).as(endpoint.toString()).isIn(400, 403, 404, 415);
            }
        }
    }

    @Test
    void opensWhatThereIsToAnOrganizer() throws IOException {
        for (var endpoint : endpoints()) {
            int status = endpoint.askedBy(SAM.asks());
            if (endpoint.isForAdministrators()) {
                assertThat(status).as(endpoint.toString()).isEqualTo(403);
            } else {
                assertThat(status).as(endpoint.toString()).isIn(200, 400, 404, 415);
            }
        }
    }

    @Test
    void describesEveryEndpoint() throws IOException {
        var ids = new ArrayList<String>();
        for (var endpoint : endpoints()) {
            assertThat(endpoint.path()).startsWith("/api/v1/");
            assertThat(endpoint.operation().path("operationId").asText()).as(endpoint.toString()).isNotEmpty();
            assertThat(endpoint.operation().path("summary").asText()).as(endpoint.toString()).isNotEmpty();
            ids.add(endpoint.operation().path("operationId").asText());
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static List<Endpoint> endpoints() throws IOException {
        var document = new ObjectMapper().readTree(given().basePath("").accept("application/json").get("/q/openapi").asByteArray());
        var endpoints = new ArrayList<Endpoint>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream().filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> endpoints.add(new Endpoint(method.getKey(), path.getKey(), method.getValue()))));
        assertThat(endpoints).hasSizeGreaterThan(20);
        return endpoints;
    }
}
