package org.vecindad.committees;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Stands for contacts: answers cards of the people whom it was told to show to a login, and can fall silent. */
public final class ContactsStub implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    // the resource and the tests are loaded by different class loaders: they share strings
    private static final String SHOWN = "vecindad.test.shown";
    private static final String SILENT = "vecindad.test.silent";
    private static final String MEANWHILE = "vecindad.test.meanwhile";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            System.setProperty(SHOWN, "");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/v1/people/cards", ContactsStub::cards);
            server.start();
            return Map.of("vecindad.contacts.url", "http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
        System.clearProperty(SHOWN);
    }

    /** From now on contacts shows a new person to these users. */
    static UUID somebodySeenBy(UUID... users) {
        var person = UUID.randomUUID();
        for (var user : users) {
            System.setProperty(SHOWN, System.getProperty(SHOWN) + pair(user.toString(), person.toString()));
        }
        return person;
    }

    /** Does something else each time contacts is asked, before it answers. */
    static void whenAsked(Runnable meanwhile, Runnable action) {
        System.getProperties().put(MEANWHILE, meanwhile);
        try {
            action.run();
        } finally {
            System.getProperties().remove(MEANWHILE);
        }
    }

    static void whileSilent(Runnable action) {
        System.setProperty(SILENT, "true");
        try {
            action.run();
        } finally {
            System.clearProperty(SILENT);
        }
    }

    private static void cards(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (Boolean.getBoolean(SILENT)) {
                // closed without an answer, as by a process that dies
                return;
            }
            if (System.getProperties().get(MEANWHILE) instanceof Runnable meanwhile) {
                meanwhile.run();
            }
            var user = JSON.readTree(Base64.getUrlDecoder().decode(exchange.getRequestHeaders().getFirst("Authorization").split("\\.")[1])).get("sub").asText();
            var answer = JSON.createObjectNode();
            var items = answer.putArray("items");
            for (JsonNode id : JSON.readTree(exchange.getRequestBody()).get("ids")) {
                if (System.getProperty(SHOWN).contains(pair(user, id.asText()))) {
                    items.add(card(id.asText()));
                }
            }
            byte[] body = JSON.writeValueAsBytes(answer);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static ObjectNode card(String id) {
        return JSON.createObjectNode().put("id", id).put("display_name", "Rosa Núñez").put("given_name", "Rosa").put("preferred_language", "es");
    }

    private static String pair(String user, String person) {
        return "<" + user + " " + person + ">";
    }
}
