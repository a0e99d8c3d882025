package org.vecindad.gateway.session;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as their access token says. The gateway decides nothing by it but whose limit counts; the services judge the
 * token themselves.
 *
 * @param expires in seconds since 1970
 */
public record Caller(String token, String userId, String client, List<String> roles, Optional<String> locale, long expires) {

    /** Roles that mean something to the coalition; Keycloak's own bookkeeping roles do not. */
    private static final Set<String> COALITION = Set.of("organizer", "admin", "dispatcher", "legal");

    /** Reads a token that was verified, or that came from Keycloak itself. */
    static Caller of(String token) {
        var claims = claims(token);
        return new Caller(token, claims.getString("sub"), claims.getString("azp"),
                claims.getJsonObject("realm_access", new JsonObject()).getJsonArray("roles", new JsonArray()).stream()
                        .map(String::valueOf).filter(COALITION::contains).sorted().toList(),
                Optional.ofNullable(claims.getString("locale")), claims.getLong("exp", 0L));
    }

    static JsonObject claims(String token) {
        var from = token.indexOf('.') + 1;
        var to = token.indexOf('.', from);
        if (from == 0 || to < 0) return new JsonObject();
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.substring(from, to)), StandardCharsets.UTF_8));
    }

    long secondsLeft() {
        return expires - System.currentTimeMillis() / 1000;
    }
}
