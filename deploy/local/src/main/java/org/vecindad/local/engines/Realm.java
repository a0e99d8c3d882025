package org.vecindad.local.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The demo realm of deploy/keycloak, with the gateway's address put in. */
public final class Realm {

    private static final String PLACEHOLDER = "${GATEWAY_URL}";

    static String demo(String gatewayUrl) {
        return withGateway(resource("realm-demo.json"), gatewayUrl);
    }

    static String withGateway(String json, String gatewayUrl) {
        return json.replace(PLACEHOLDER, gatewayUrl);
    }

    static String resource(String name) {
        try (var in = Realm.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("deploy/local was built without " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A realm that was imported keeps the gateway's address of that day. When the port has moved since, the address is
     * moved in Keycloak's own tables, before Keycloak starts and caches them.
     */
    public static void gatewayMoved(Connection keycloak, String from, String to) throws SQLException {
        if (neverImported(keycloak)) return;
        for (var place : List.of("redirect_uris.value", "client_attributes.value", "client.root_url")) {
            var table = place.substring(0, place.indexOf('.'));
            var column = place.substring(place.indexOf('.') + 1);
            try (var update = keycloak.prepareStatement(
                    "UPDATE " + table + " SET " + column + " = replace(" + column + ", ?, ?) WHERE starts_with(" + column + ", ?)")) {
                update.setString(1, from);
                update.setString(2, to);
                update.setString(3, from);
                update.executeUpdate();
            }
        }
    }

    private static boolean neverImported(Connection keycloak) throws SQLException {
        try (var statement = keycloak.createStatement(); var rows = statement.executeQuery("SELECT to_regclass('redirect_uris') IS NULL")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private Realm() {}
}
