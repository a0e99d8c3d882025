package org.vecindad.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.vecindad.local.engines.Postgres;

/**
 * Where PostgreSQL, Kafka and perhaps Keycloak of one system listen, and how to get in. Written to a file of properties,
 * so that many test runs share one platform.
 */
public final class Platform {

    /** Names the file of a running platform, as an environment variable or a system property. */
    public static final String VARIABLE = "VECINDAD_PLATFORM";

    private final Properties properties;

    private Platform(Properties properties) {
        this.properties = properties;
    }

    public static Platform of(Postgres postgres, Secrets secrets, String kafkaBootstrap, Optional<String> keycloakUrl) {
        var all = new Properties();
        all.setProperty("postgres.port", Integer.toString(postgres.port()));
        all.setProperty("postgres.password", postgres.password());
        for (var database : Database.values()) {
            all.setProperty("jdbc." + database.plainName(), postgres.url(database.plainName()));
        }
        Database.everyRole().forEach(role -> all.setProperty("role." + role + ".password", secrets.of(role)));
        all.setProperty("kafka.bootstrap", kafkaBootstrap);
        keycloakUrl.ifPresent(url -> all.setProperty("keycloak.url", url));
        return new Platform(all);
    }

    public static Platform read(Path file) {
        var all = new Properties();
        try (var in = Files.newInputStream(file)) {
            all.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(VARIABLE + " names no readable platform: " + file, e);
        }
        return new Platform(all);
    }

    /** The platform that {@link #VARIABLE} names, else PostgreSQL and Kafka of this JVM's own, which end with it. */
    public static Platform forTests() {
        return named().map(Platform::read).orElseGet(() -> RunningPlatform.ofThisJvm().platform());
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getProperty(VARIABLE, System.getenv(VARIABLE))).filter(name -> !name.isBlank()).map(Path::of);
    }

    public void write(Path file) {
        Secrets.store(properties, file);
    }

    public int postgresPort() {
        return Integer.parseInt(properties.getProperty("postgres.port"));
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort() + "/" + database;
    }

    /** The password of a role such as {@code contacts_app}. */
    public String password(String role) {
        var password = properties.getProperty("role." + role + ".password");
        if (password == null) throw new IllegalArgumentException("no role " + role);
        return password;
    }

    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), Postgres.SUPERUSER, properties.getProperty("postgres.password"));
    }

    public String kafkaBootstrap() {
        return properties.getProperty("kafka.bootstrap");
    }

    /** Without a path at its end, for example {@code http://localhost:8180}. */
    public Optional<String> keycloakUrl() {
        return Optional.ofNullable(properties.getProperty("keycloak.url"));
    }

    public Databases databases() {
        return new Databases(this);
    }
}
