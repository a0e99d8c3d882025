package org.vecindad.gateway.clients;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A client bound to an organization, as Keycloak keeps it; without its secret. */
record PartnerClient(String id, String clientId, String name, String organizationId, List<String> scopes, boolean enabled, String madeAt, String asked) {

    static final List<String> SCOPES = List.of("people:read", "people:write", "events:read", "events:write", "committees:read");

    private static final String CLAIM = "organization_id";
    private static final String MADE_AT = "vecindad.made_at";
    private static final String ASKED = "vecindad.asked";

    /** Empty for a client that is bound to no organization. */
    static Optional<PartnerClient> of(JsonObject kept) {
        var mappers = kept.getJsonArray("protocolMappers", new JsonArray());
        for (var i = 0; i < mappers.size(); i++) {
            var config = mappers.getJsonObject(i).getJsonObject("config", new JsonObject());
            if (CLAIM.equals(config.getString("claim.name")) && config.getString("claim.value") != null) return Optional.of(of(kept, config.getString("claim.value")));
        }
        return Optional.empty();
    }

    private static PartnerClient of(JsonObject kept, String organization) {
        var attributes = kept.getJsonObject("attributes", new JsonObject());
        return new PartnerClient(kept.getString("id"), kept.getString("clientId"), kept.getString("name"), organization,
                kept.getJsonArray("defaultClientScopes", new JsonArray()).stream().map(String::valueOf).filter(SCOPES::contains).sorted().toList(),
                kept.getBoolean("enabled", false), attributes.getString(MADE_AT), attributes.getString(ASKED));
    }

    /** As Keycloak takes it: a program's own account and nothing else, no page to log in at, no role, no token that outlives a look. */
    JsonObject registration(String secret) {
        var scopes = new JsonArray().add("basic").add("account").add("roles").add("vecindad-api");
        this.scopes.forEach(scopes::add);
        return new JsonObject().put("id", id).put("clientId", clientId).put("name", name).put("enabled", true).put("protocol", "openid-connect")
                .put("publicClient", false).put("clientAuthenticatorType", "client-secret").put("secret", secret)
                .put("standardFlowEnabled", false).put("implicitFlowEnabled", false).put("directAccessGrantsEnabled", false).put("serviceAccountsEnabled", true)
                .put("redirectUris", new JsonArray()).put("webOrigins", new JsonArray()).put("fullScopeAllowed", false)
                .put("defaultClientScopes", scopes).put("optionalClientScopes", new JsonArray())
                .put("attributes", new JsonObject().put(MADE_AT, madeAt).put(ASKED, asked))
                .put("protocolMappers", new JsonArray().add(new JsonObject().put("name", "organization").put("protocol", "openid-connect")
                        .put("protocolMapper", "oidc-hardcoded-claim-mapper")
                        .put("config", new JsonObject().put("claim.name", CLAIM).put("claim.value", organizationId).put("jsonType.label", "String")
                                .put("access.token.claim", "true").put("introspection.token.claim", "true").put("id.token.claim", "false").put("userinfo.token.claim", "false"))));
    }

    JsonObject view() {
        return new JsonObject().put("id", id).put("client_id", clientId).put("name", name == null ? clientId : name).put("organization_id", organizationId)
                .put("scopes", new JsonArray(scopes)).put("enabled", enabled).put("created_at", madeAt);
    }
}
