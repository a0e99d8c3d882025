package org.vecindad.local.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmTest {

    private final JsonNode demo = read(Realm.demo("http://localhost:9999"));
    private final JsonNode production = read(Realm.resource("realm-production-template.json"));

    @Test
    void theGatewaysAddressFollowsItsPort() {
        var gateway = client("vecindad-gateway");

        assertThat(gateway.at("/redirectUris/0").asText()).isEqualTo("http://localhost:9999/*");
        assertThat(gateway.at("/attributes/post.logout.redirect.uris").asText()).isEqualTo("http://localhost:9999/*");
        assertThat(Realm.demo("http://localhost:9999")).doesNotContain("GATEWAY_URL");
    }

    @Test
    void nobodyHasANameOrSomethingToDoBeforeTheFirstLogin() {
        for (var user : demo.get("users")) {
            assertThat(user.has("firstName") || user.has("lastName") || user.has("email")).isFalse();
            assertThat(user.get("enabled").asBoolean()).isTrue();
            assertThat(user.path("requiredActions")).isEmpty();
        }
        assertThat(demo.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0").asText())
                .contains("username").doesNotContain("firstName").doesNotContain("lastName");
    }

    @Test
    void aPartnersScopesNeedNotBeAskedFor() {
        assertThat(texts(client("partner-union").get("defaultClientScopes")))
                .contains("people:read", "people:write", "events:read", "events:write", "committees:read", "vecindad-api");
        assertThat(texts(client("bench").get("defaultClientScopes"))).doesNotContain("people:read").contains("vecindad-api");
    }

    @Test
    void theProductionTemplateHasNoLoginAndNoSecret() {
        assertThat(production.has("users")).isFalse();
        assertThat(production.toString()).doesNotContain("solidaridad").doesNotContain("\"secret\"");
    }

    @Test
    void bothRealmsAgreeOnWhatATokenSays() {
        for (var part : List.of("roles", "clientScopes", "components", "accessTokenLifespan", "supportedLocales", "organizationsEnabled")) {
            assertThat(production.get(part)).as(part).isEqualTo(demo.get(part));
        }
    }

    private JsonNode client(String id) {
        return StreamSupport.stream(demo.get("clients").spliterator(), false)
                .filter(client -> client.get("clientId").asText().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
