package org.vecindad.local.up;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.vecindad.local.Database;
import org.vecindad.local.Platform;

/** What a service is told by its environment: where it listens, and where everything else is. */
record Wiring(Settings settings, Platform platform, String kafkaBootstrap, Function<Database, String> databases, Path contactsKey, Path peopleIndex,
              Path ready, String sessionKey) {

    /** For one process of the part, on the given port. */
    Map<String, String> of(Part part, int port) {
        var all = new TreeMap<String, String>();
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_OIDC_AUTH_SERVER_URL", settings.issuer());
        all.put("QUARKUS_OIDC_TOKEN_ISSUER", settings.issuer());
        all.put("VECINDAD_FACTS_BOOTSTRAP_SERVERS", kafkaBootstrap);
        all.put("VECINDAD_CONTACTS_URL", settings.url(Part.CONTACTS));
        all.put("VECINDAD_COMMITTEES_URL", settings.url(Part.COMMITTEES));
        all.put("VECINDAD_EVENTS_URL", settings.url(Part.EVENTS));
        switch (part) {
            case CONTACTS -> {
                service(all, Database.CONTACTS);
                datasource(all, "KEYRING_", Database.KEYRING, "keyring_app");
                all.put("VECINDAD_KEY_FILE", contactsKey.toString());
                all.put("VECINDAD_INDEX_SNAPSHOT", peopleIndex.toString());
            }
            case COMMITTEES -> service(all, Database.COMMITTEES);
            case EVENTS -> service(all, Database.EVENTS);
            case GATEWAY -> {
                datasource(all, "", Database.GATEWAY, "gateway_app");
                all.put("QUARKUS_OIDC_CREDENTIALS_SECRET", "solidaridad");
                all.put("VECINDAD_SESSION_KEY", sessionKey);
                // it only forwards: a request that changes threads on its way costs a sixth more
                all.put("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", Integer.toString(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)));
                all.put("VECINDAD_READY_FILE", ready.toString());
            }
            case POSTGRES, KAFKA, KEYCLOAK -> throw new IllegalArgumentException(part + " is an engine");
        }
        return all;
    }

    private void service(Map<String, String> all, Database database) {
        var name = database.plainName();
        datasource(all, "", database, name + "_app");
        datasource(all, "WORK_", database, name + "_work");
        datasource(all, "OWNER_", database, name + "_owner");
    }

    private void datasource(Map<String, String> all, String infix, Database database, String role) {
        var prefix = "QUARKUS_DATASOURCE_" + infix;
        all.put(prefix + "JDBC_URL", databases.apply(database));
        all.put(prefix + "USERNAME", role);
        all.put(prefix + "PASSWORD", platform.password(role));
    }
}
