package org.vecindad.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.vecindad.local.Platform;
import org.vecindad.local.Secrets;
import org.vecindad.local.engines.Aot;
import org.vecindad.local.engines.Kafka;
import org.vecindad.local.engines.Keycloak;
import org.vecindad.local.engines.Postgres;
import org.vecindad.local.engines.Realm;

/** PostgreSQL, Kafka and Keycloak of the running system. */
final class Engines {

    private final Settings settings;
    private final DataFolder folder;
    private final Secrets secrets;
    private final Postgres postgres;

    Engines(Settings settings, DataFolder folder, Secrets secrets) {
        this.settings = settings;
        this.folder = folder;
        this.secrets = secrets;
        this.postgres = new Postgres(folder.engine(Part.POSTGRES), folder.log(Part.POSTGRES), settings.port(Part.POSTGRES), secrets.of("postgres"), false);
    }

    Run postgres() {
        return Run.of(Part.POSTGRES, postgres::spawn, postgres::answers).stoppedBy("INT");
    }

    Run kafka() {
        return Run.of(Part.KAFKA, () -> kafkaNode().spawn(), () -> kafkaNode().answers());
    }

    Run keycloak() {
        return Run.of(Part.KEYCLOAK, () -> keycloakServer().spawn(), () -> keycloakServer().answers());
    }

    Aot kafkaAot() {
        return Aot.of(settings.aot(), Part.KAFKA.id(), Kafka.classpath());
    }

    Platform platform() {
        return Platform.of(postgres, secrets, kafkaNode().bootstrap(), Optional.of(keycloakServer().url()));
    }

    /** Roles, databases, and the realm's idea of where the gateway is. After PostgreSQL is ready, before anybody else starts. */
    void prepareDatabases() {
        platform().databases().ensureAll();
        try {
            moveGateway();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("cannot tell Keycloak where the gateway is", e);
        }
    }

    /** Another one, for training: with a home and a database of its own. */
    Keycloak keycloakOn(String databaseUrl, Path home, int port, Path log, List<String> options) {
        return new Keycloak(home, log, port, new Keycloak.Database(databaseUrl, "keycloak", secrets.of("keycloak")),
                secrets.of("keycloak-admin"), settings.publicUrl(), options);
    }

    private Kafka kafkaNode() {
        return new Kafka(folder.engine(Part.KAFKA), folder.log(Part.KAFKA), settings.port(Part.KAFKA), kafkaAot().use());
    }

    private Keycloak keycloakServer() {
        return keycloakOn(postgres.url("keycloak"), folder.engine(Part.KEYCLOAK), settings.port(Part.KEYCLOAK), folder.log(Part.KEYCLOAK), Keycloak.aot().use());
    }

    private void moveGateway() throws SQLException, IOException {
        var note = folder.run().resolve("gateway.url");
        var now = settings.publicUrl();
        if (Files.exists(note)) {
            var before = Files.readString(note);
            if (before.equals(now)) return;
            try (var keycloak = postgres.connect("keycloak")) {
                Realm.gatewayMoved(keycloak, before, now);
            }
        }
        Files.writeString(note, now);
    }
}
