package org.vecindad.gateway.session;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/** What Keycloak gave for one session. */
record Tokens(String access, String refresh) {

    /** A refresh token that does not say when it ends is taken to end with Keycloak's own default of idle sessions. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    JsonObject toJson() {
        return new JsonObject().put("access", access).put("refresh", refresh);
    }

    static Tokens of(JsonObject json) {
        return new Tokens(json.getString("access"), json.getString("refresh"));
    }

    /** When the session ends if nobody uses it. */
    Instant ends() {
        var stated = refresh == null ? null : readable(refresh).getLong("exp");
        return stated == null || stated == 0 ? Instant.now().plus(IDLE) : Instant.ofEpochSecond(stated);
    }

    private static JsonObject readable(String refresh) {
        try {
            return Caller.claims(refresh);
        } catch (RuntimeException opaque) {
            return new JsonObject();
        }
    }
}
