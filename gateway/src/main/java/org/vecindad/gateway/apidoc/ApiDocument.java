package org.vecindad.gateway.apidoc;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.vecindad.gateway.GatewayConfig;
import org.vecindad.gateway.routing.Owner;
import org.vecindad.gateway.routing.Owners;

/**
 * The one document of the whole API. A service that is down is told by what it last said; what it never said is missing
 * until it is there.
 */
@Singleton
final class ApiDocument {

    private static final long PATIENCE = 3000;
    private static final long PARTIAL_LASTS = Duration.ofSeconds(3).toNanos();

    private final Owners owners;
    private final String issuer;
    private final long lasts;
    private final Map<Owner, JsonObject> heard = new EnumMap<>(Owner.class);
    private final JsonObject own = own();
    private JsonObject merged;
    private boolean whole;
    private long mergedAt;
    private Future<JsonObject> merging;

    ApiDocument(Owners owners, GatewayConfig config) {
        this.owners = owners;
        this.issuer = config.keycloak().issuer();
        this.lasts = config.documentLasts().toNanos();
    }

    /** What the gateway answers itself. */
    private static JsonObject own() {
        try (var in = ApiDocument.class.getResourceAsStream("/openapi-clients.json")) {
            return new JsonObject(Buffer.buffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Future<JsonObject> get() {
        if (merged != null && System.nanoTime() - mergedAt < (whole ? lasts : Math.min(lasts, PARTIAL_LASTS))) return Future.succeededFuture(merged);
        if (merging == null || merging.isComplete()) merging = hearAll();
        return merging;
    }

    private Future<JsonObject> hearAll() {
        var answers = new ArrayList<Future<Boolean>>();
        for (var owner : Owner.values()) {
            answers.add(owners.ask(owner, "/q/openapi?format=json", null, PATIENCE)
                    .map(reply -> reply.ok() && remember(owner, reply.body().toJsonObject()))
                    .otherwise(false));
        }
        return Future.all(answers).map(all -> merge(answers.stream().allMatch(Future::result)));
    }

    private synchronized boolean remember(Owner owner, JsonObject document) {
        heard.put(owner, document);
        return true;
    }

    private synchronized JsonObject merge(boolean complete) {
        var merging = new Merging(ApiDocument::ledTo);
        merging.add("gateway", own);
        heard.forEach((owner, document) -> merging.add(owner.name().toLowerCase(Locale.ROOT), document));
        var schemas = new JsonObject(merging.schemas());
        if (!schemas.containsKey("Problem")) schemas.put("Problem", problem());
        merged = new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", new JsonObject().put("title", "Vecindad").put("version", "1")
                        .put("description", "People, committees and events of a coalition. Errors are problem documents (RFC 9457) with a stable code; "
                                + "lists are paged by an opaque cursor; changes need If-Match; every POST honors Idempotency-Key.")
                        .put("contact", new JsonObject().put("name", "Vecindad").put("url", "/api")))
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                .put("tags", merging.tags())
                .put("security", new JsonArray()
                        .add(new JsonObject().put("session", new JsonArray()))
                        .add(new JsonObject().put("client", new JsonArray())))
                .put("paths", new JsonObject(merging.paths()))
                .put("components", new JsonObject().put("schemas", schemas).put("securitySchemes", security()));
        whole = complete;
        mergedAt = System.nanoTime();
        return merged;
    }

    private static boolean ledTo(String path) {
        if (path.startsWith("/public/v1/")) return true;
        return path.startsWith("/api/v1/clients") || path.startsWith("/api/v1/") && Owner.of(path.split("/")[3]).isPresent();
    }

    private JsonObject security() {
        return new JsonObject()
                .put("session", new JsonObject().put("type", "apiKey").put("in", "cookie").put("name", "vecindad")
                        .put("description", "A browser that logged in at /auth/login. Changes also need the header X-Requested-By: vecindad."))
                .put("client", new JsonObject().put("type", "oauth2").put("flows", new JsonObject().put("clientCredentials", new JsonObject()
                        .put("tokenUrl", issuer + "/protocol/openid-connect/token")
                        .put("scopes", new JsonObject()
                                .put("people:read", "See the people your organization brought in, or whom consent shares with it.")
                                .put("people:write", "Add and change those people.")
                                .put("events:read", "See events and who takes part in those your organization hosts.")
                                .put("events:write", "Plan events that your organization hosts.")
                                .put("committees:read", "See the directory of committees.")
                                .put("organizations:read", "See your own organization.")))));
    }

    private static JsonObject problem() {
        var text = new JsonObject().put("type", "string");
        return new JsonObject().put("type", "object").put("description", "What went wrong (RFC 9457). Decide by code; title may change.")
                .put("required", new JsonArray().add("type").add("title").add("status").add("code"))
                .put("properties", new JsonObject()
                        .put("type", text.copy().put("format", "uri-reference"))
                        .put("title", text).put("status", new JsonObject().put("type", "integer")).put("detail", text).put("code", text).put("instance", text)
                        .put("violations", new JsonObject().put("type", "array").put("items", new JsonObject().put("type", "object")
                                .put("properties", new JsonObject().put("pointer", text).put("code", text).put("message", text)))));
    }
}
