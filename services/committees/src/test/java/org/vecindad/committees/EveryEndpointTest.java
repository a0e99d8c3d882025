package org.vecindad.committees;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.Tokens;

/** Walks the API document and calls every operation as nobody, as those who may not, and as one who may. */
@OnRealParts
class EveryEndpointTest {

    private record Call(String method, String path, JsonNode operation) {

        String id() {
            return operation.path("operationId").asText();
        }

        boolean reads() {
            return method.equals("GET");
        }

        int answerTo(RequestSpecification request) {
            var path = this.path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            return (reads() || method.equals("DELETE") ? request : request.body("{}")).request(method, path).statusCode();
        }
    }

    // what anybody may call who logs in; the answer then depends on what is asked for
    private static final Set<String> FOR_EVERYBODY = Set.of("listCommittees", "listZones", "getMyAccount");
    private static final Set<String> FOR_ORGANIZERS = Set.of("foundCommittee", "drawZone", "redrawZone", "linkAccount", "getAccount", "unlinkAccount");
    private static final Set<String> FOR_PARTNERS = Set.of("listCommittees", "getCommittee");

    @Test
    void everyOperationIsDescribed() {
        assertThat(calls()).hasSizeGreaterThanOrEqualTo(17).allSatisfy(call -> {
            assertThat(call.id()).as(call.path()).isNotBlank();
            assertThat(call.operation().path("summary").asText()).as(call.id()).isNotBlank();
            assertThat(call.operation().path("responses").size()).as(call.id()).isPositive();
        });
        assertThat(calls()).extracting(Call::id).doesNotHaveDuplicates();
    }

    @Test
    void nobodyCallsAnything() {
        assertThat(calls()).allSatisfy(call -> assertThat(call.answerTo(bare())).as(call.id()).isEqualTo(401));
    }

    @Test
    void aTokenForSomebodyElseOpensNothing() {
        assertThat(calls()).allSatisfy(call -> assertThat(call.answerTo(Api.with(Tokens.of("sam").audience("another-api")))).as(call.id()).isEqualTo(401));
    }

    @Test
    void aPartnerCallsOnlyWhatHasAScope() {
        assertThat(calls()).allSatisfy(call -> {
            int answer = call.answerTo(Api.with(Tokens.partner("committees:read").roles("organizer", "admin")));
            assertThat(answer == 403).as(call.id() + " " + answer).isNotEqualTo(FOR_PARTNERS.contains(call.id()));
        });
    }

    @Test
    void aPartnerWithoutScopeCallsNothing() {
        assertThat(calls()).allSatisfy(call -> assertThat(call.answerTo(Api.asPartner("people:read"))).as(call.id()).isEqualTo(403));
    }

    @Test
    void whoBelongsToNothingFindsNothing() {
        assertThat(calls()).allSatisfy(call -> {
            int answer = call.answerTo(Api.as("dana").header("If-Match", "*"));
            if (FOR_EVERYBODY.contains(call.id())) {
                assertThat(answer).as(call.id()).isEqualTo(200);
            } else if (FOR_ORGANIZERS.contains(call.id())) {
                assertThat(answer).as(call.id()).isIn(400, 403);
            } else {
                assertThat(answer).as(call.id()).isIn(400, 404);
            }
        });
    }

    @Test
    void anOrganizerIsRefusedNowhere() {
        assertThat(calls()).allSatisfy(call -> assertThat(call.answerTo(Api.as("sam").header("If-Match", "*"))).as(call.id()).isIn(200, 400, 404));
    }

    private static RequestSpecification bare() {
        return given().contentType(ContentType.JSON);
    }

    private static List<Call> calls() {
        var calls = new ArrayList<Call>();
        document().path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (Set.of("get", "post", "put", "patch", "delete").contains(operation.getKey()) && !path.getKey().contains("/operations")) {
                calls.add(new Call(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
            }
        }));
        return calls;
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper().readTree(given().queryParam("format", "json").get("/q/openapi").asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
