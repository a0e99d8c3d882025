package org.vecindad.chassis.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.vecindad.local.Database;
import org.vecindad.local.Databases;
import org.vecindad.local.Platform;

/**
 * Real PostgreSQL and Kafka for a {@code @QuarkusTest}: {@code @WithTestResource(LocalPlatform.class)}. Attaches to the platform
 * that {@code VECINDAD_PLATFORM} names, else starts one for this JVM. Databases and topics are fresh, and gone afterwards.
 *
 * <p>The service is {@code vecindad.facts.service} of its application.properties, unless the argument {@code service} names it.
 */
public final class LocalPlatform implements QuarkusTestResourceLifecycleManager {

    /** Who issues the tokens of {@link Tokens}. */
    static final String ISSUER = "https://tests.vecindad.invalid/realms/vecindad";

    private String service;
    private Databases.Fresh databases;
    private Path folder;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
    }

    @Override
    public Map<String, String> start() {
        var name = service != null ? service : ConfigProvider.getConfig().getValue("vecindad.facts.service", String.class);
        var database = Database.valueOf(name.toUpperCase(Locale.ROOT));
        var platform = Platform.forTests();
        databases = database == Database.CONTACTS
            ? platform.databases().fresh(database, Database.KEYRING)
            : platform.databases().fresh(database);

        var config = new HashMap<String, String>();
        for (var role : List.of("app", "work", "owner")) {
            var prefix = role.equals("app") ? "quarkus.datasource." : "quarkus.datasource." + role + ".";
            config.putAll(dataSource(prefix, databases.url(database), name + "_" + role, platform));
        }
        if (database == Database.CONTACTS) {
            config.putAll(dataSource("quarkus.datasource.keyring.", databases.url(Database.KEYRING), "keyring_app", platform));
        }
        config.put("vecindad.facts.service", name);
        config.put("vecindad.facts.bootstrap-servers", platform.kafkaBootstrap());
        config.put("vecindad.facts.topic-prefix", "test-" + databases.suffix() + "-");
        config.put("quarkus.oidc.public-key", publicKey());
        config.put("quarkus.oidc.token.issuer", ISSUER);
        config.put("vecindad.key-file", folder().resolve("vecindad.key").toString());
        config.put("vecindad.index.snapshot", folder().resolve("people.index").toString());
        return config;
    }

    @Override
    public void stop() {
        if (folder != null) {
            sweep(folder);
        }
        if (databases != null) {
            databases.close();
        }
    }

    private static Map<String, String> dataSource(String prefix, String url, String role, Platform platform) {
        return Map.of(prefix + "jdbc.url", url, prefix + "username", role, prefix + "password", platform.password(role));
    }

    private static String publicKey() {
        try (var pem = LocalPlatform.class.getResourceAsStream("/testing/public.pem")) {
            return new String(pem.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        try {
            folder = Files.createTempDirectory("vecindad-test");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Path folder) {
        try (var walk = Files.walk(folder)) {
            for (var path : new ArrayList<>(walk.sorted(Comparator.reverseOrder()).toList())) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("left behind: " + folder, e);
        }
    }
}
