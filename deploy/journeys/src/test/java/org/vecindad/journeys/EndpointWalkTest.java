package org.vecindad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Walks every operation of the published document, as nobody, as someone without any role, as the other committee's lead, as a partner without the scope, and as the right one. */
class EndpointWalkTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Map<String, String> FROM_HERE = Map.of("Content-Type", "application/json", "If-Match", "\"1\"");

    private record Operation(String method, String path) {

        String address() {
            return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }

        boolean published() {
            return path.startsWith("/public/");
        }

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    private static final Person SAM = Person.login("sam");

    private List<Operation> operations() {
        var all = new ArrayList<Operation>();
        JsonNode paths = SAM.get("/api/v1/openapi").expect(200).json().path("paths");
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (METHODS.contains(operation.getKey())) {
                all.add(new Operation(operation.getKey(), path.getKey()));
            }
        }));
        assertThat(all).as("the document lists the operations").hasSizeGreaterThan(40);
        return all;
    }

    @TestFactory
    List<DynamicTest> nobodyIsLetIn() {
        var nobody = Client.nobody();
        return each(operation -> {
            var answer = call(nobody, operation);
            if (!operation.published()) {
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.json().path("code").asText()).isEqualTo("login_needed");
            }
        });
    }

    @TestFactory
    List<DynamicTest> aForgedTokenIsNotLetIn() {
        var forged = Client.nobody();
        return each(operation -> {
            if (!operation.published()) {
                assertThat(forged.call(operation.method().toUpperCase(), operation.address(), body(operation), Map.of("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJzYW0ifQ.", "Content-Type", "application/json")).status())
                    .isEqualTo(401);
            }
        });
    }

    @TestFactory
    List<DynamicTest> aLoginWithoutCommitteeSeesNothing() {
        var ana = Person.login("ana");
        return each(operation -> assertSeesNothing(operation, call(ana, operation)));
    }

    @TestFactory
    List<DynamicTest> guessingIdsFindsNothing() {
        var beto = Person.login("beto");
        return each(operation -> {
            if (operation.path().contains("{")) {
                assertSeesNothing(operation, call(beto, operation));
            }
        });
    }

    @TestFactory
    List<DynamicTest> nothingBreaksForTheRightOne() {
        return each(operation -> assertThat(call(SAM, operation).status()).as(operation.toString()).isNotIn(401, 405, 500, 502, 503, 504));
    }

    private static void assertSeesNothing(Operation operation, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isNotIn(500, 502, 503, 504);
        if (answer.status() < 300 && !operation.published() && operation.method().equals("get")) {
            assertThat(answer.text()).as("no person in an answer to someone who may see none").doesNotContain("display_name");
        }
        if (answer.status() < 300 && operation.path().contains("{")) {
            throw new AssertionError(operation + " answered " + answer.status() + " for an invented id: " + answer.text());
        }
    }

    private List<DynamicTest> each(java.util.function.Consumer<Operation> check) {
        return operations().stream().map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> check.accept(operation))).toList();
    }

    private static Answer call(Client client, Operation operation) {
        return client.call(operation.method().toUpperCase(java.util.Locale.ROOT), operation.address(), body(operation), FROM_HERE);
    }

    private static String body(Operation operation) {
        return operation.method().equals("get") || operation.method().equals("delete") ? null : "{}";
    }
}
