package org.vecindad.contacts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands in for the committees service: it shows the committees it was told of; silent, it hangs up without a word. */
public class CommitteesOwner implements QuarkusTestResourceLifecycleManager {

    private static final Set<UUID> SHOWN = ConcurrentHashMap.newKeySet();
    private static final List<String> BEARERS = new CopyOnWriteArrayList<>();
    private static volatile boolean silent;

    private HttpServer server;

    public static void shows(UUID committee) {
        SHOWN.add(committee);
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
        server.createContext("/", CommitteesOwner::answer);
        server.start();
        return Map.of("vecindad.committees.url", "http://127.0.0.1:" + server.getAddress().getPort());
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
            var path = exchange.getRequestURI().getPath();
            var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
            var body = "{\"id\":\"%s\",\"name\":\"whatever\"}".formatted(id).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(SHOWN.contains(id) ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
