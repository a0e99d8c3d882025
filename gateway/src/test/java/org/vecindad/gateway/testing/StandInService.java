package org.vecindad.gateway.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service that remembers what it was asked and says what the test told it to. */
public final class StandInService {

    /** @param length of the body, which is not kept when it is long */
    public record Asked(String method, String uri, Headers headers, long length, String body) {
        public String header(String name) {
            return headers.getFirst(name);
        }
    }

    public interface Answer {
        void to(HttpExchange exchange, Asked asked) throws IOException;
    }

    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    public volatile Answer answer;
    private final int port;
    private HttpServer server;

    StandInService() {
        server = listen(0);
        port = server.getAddress().getPort();
        calm();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public void calm() {
        asked.clear();
        answer = (exchange, asked) -> json(exchange, 200, "{\"items\":[]}", Map.of());
        if (server == null) server = listen(port);
    }

    public void die() {
        server.stop(0);
        server = null;
    }

    public static void json(HttpExchange exchange, int status, String body, Map<String, String> headers) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0 && !exchange.getRequestMethod().equals("HEAD")) exchange.getResponseBody().write(bytes);
    }

    private HttpServer listen(int at) {
        try {
            var listening = HttpServer.create(new InetSocketAddress("127.0.0.1", at), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var length = 0L;
            var kept = new StringBuilder();
            var part = new byte[16 * 1024];
            for (int read; (read = exchange.getRequestBody().read(part)) >= 0; length += read) {
                if (kept.length() < 2000) kept.append(new String(part, 0, read, StandardCharsets.UTF_8));
            }
            var request = new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), length, kept.toString());
            asked.add(request);
            answer.to(exchange, request);
        }
    }
}
