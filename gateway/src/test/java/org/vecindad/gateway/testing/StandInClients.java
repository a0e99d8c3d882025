package org.vecindad.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** As much of Keycloak's administration as clients need, for whoever has its token. */
public final class StandInClients {

    static final String TOKEN = "token-of-the-registrar";
    private static final String ROOT = "/admin/realms/vecindad/clients";

    public final Map<String, JsonObject> kept = new LinkedHashMap<>();
    public volatile boolean stranger;

    synchronized void calm() {
        stranger = false;
        kept.clear();
        kept.put("11111111-aaaa-4000-8000-000000000001", new JsonObject().put("id", "11111111-aaaa-4000-8000-000000000001").put("clientId", "vecindad-gateway")
                .put("enabled", true).put("secret", "not for anybody"));
    }

    /** What this client gets for its secret; null for a wrong one. */
    synchronized String token(Map<String, String> form) {
        var client = form.get("client_id");
        if ("vecindad-registrar".equals(client)) return !stranger && "solidaridad".equals(form.get("client_secret")) ? TOKEN : null;
        return kept.values().stream().anyMatch(one -> one.getString("clientId").equals(client) && one.getString("secret").equals(form.get("client_secret")))
                ? tokenOf(client) : null;
    }

    public String tokenOf(String client) {
        return "token-of-" + client;
    }

    synchronized boolean answers(HttpExchange exchange, String path) throws IOException {
        if (!path.startsWith(ROOT)) return false;
        var id = path.length() > ROOT.length() ? path.substring(ROOT.length() + 1) : null;
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (stranger || !("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.sendResponseHeaders(401, -1);
        } else if (id != null && !kept.containsKey(id)) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            answer(exchange, id, body);
        }
        return true;
    }

    private void answer(HttpExchange exchange, String id, String body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> send(exchange, id == null ? new JsonArray(java.util.List.copyOf(kept.values())).toBuffer() : kept.get(id).toBuffer());
            case "POST" -> {
                var made = new JsonObject(body);
                kept.put(made.getString("id"), made);
                exchange.sendResponseHeaders(201, -1);
            }
            case "PUT" -> {
                kept.get(id).mergeIn(new JsonObject(body));
                exchange.sendResponseHeaders(204, -1);
            }
            default -> exchange.sendResponseHeaders(405, -1);
        }
    }

    private static void send(HttpExchange exchange, Buffer body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length());
        exchange.getResponseBody().write(body.getBytes());
    }
}
