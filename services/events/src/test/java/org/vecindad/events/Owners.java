package org.vecindad.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands in for contacts and committees: everybody sees everything, except what a test hides; silent, it hangs up without a word. */
public class Owners implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<UUID> HIDDEN = ConcurrentHashMap.newKeySet();
    private static final List<String> BEARERS = new CopyOnWriteArrayList<>();
    private static volatile boolean silent;

    private HttpServer server;

    public static void hide(UUID id) {
        HIDDEN.add(id);
    }

    public static void whileSilent(Runnable work) {
        silent = true;
        try {
            work.run();
        } finally {
            silent = false;
        }
    }

    /** Every Authorization header that arrived, in order. */
    public static List<String> bearers() {
        return BEARERS;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", Owners::answer);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        // a slow machine is not a silent owner
        return Map.of("vecindad.contacts.url", url, "vecindad.committees.url", url,
            "quarkus.rest-client.contacts.read-timeout", "60000", "quarkus.rest-client.committees.read-timeout", "60000");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (silent) {
                return;
            }
            BEARERS.add(exchange.getRequestHeaders().getFirst("Authorization"));
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/api/v1/people/cards")) {
                send(exchange, 200, Map.of("items", cards(exchange)));
                return;
            }
            var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
            send(exchange, HIDDEN.contains(id) ? 404 : 200, Map.of("id", id.toString(), "name", "whatever"));
        }
    }

    private static List<Map<String, String>> cards(HttpExchange exchange) throws IOException {
        var cards = new ArrayList<Map<String, String>>();
        for (var asked : JSON.readTree(exchange.getRequestBody()).get("ids")) {
            if (!HIDDEN.contains(UUID.fromString(asked.textValue()))) {
                cards.add(Map.of("id", asked.textValue(), "display_name", "Canaria Amarilla", "phone", "+14155550100"));
            }
        }
        return cards;
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
