package org.vecindad.local.engines;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vecindad.local.children.Child;
import org.vecindad.local.children.Http;
import org.vecindad.local.children.Jvm;
import org.vecindad.local.children.Launch;

/**
 * Keycloak with the demo realm, on a loopback port. It is unpacked and built once in the cache; a system of its own has
 * only a home with links into it. It runs on a flat class path, because a JDK AOT cache knows no other class loader.
 */
public record Keycloak(Path home, Path log, int port, Database database, String adminPassword, String gatewayUrl, List<String> jvmOptions) {

    public record Database(String url, String user, String password) {}

    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=false",
            "--features-disabled=organization,kerberos,ciba,device-flow,workflows");

    public Child start() {
        var child = spawn();
        child.await(this::answers, Duration.ofSeconds(240));
        return child;
    }

    public Child spawn() {
        return launch().start();
    }

    public static void stop(Child child) {
        child.stop("TERM", Duration.ofSeconds(20));
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** The realm is there. */
    public boolean answers() {
        return Http.ok(URI.create("http://127.0.0.1:" + port + "/realms/vecindad/.well-known/openid-configuration"));
    }

    public Launch launch() {
        prepareHome();
        var command = new ArrayList<>(List.of(java(), "-Xms48m", "-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(Jvm.LEAN);
        command.addAll(jvmOptions);
        command.addAll(properties(home));
        command.addAll(List.of("-cp", classpath(), "org.keycloak.quarkus.runtime.KeycloakMain", "start", "--optimized", "--import-realm",
                "--cache=local", "--db-url=" + database.url(), "--db-username=" + database.user(),
                "--db-pool-initial-size=1", "--db-pool-min-size=1", "--db-pool-max-size=20", "--http-pool-max-threads=20",
                "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port, "--hostname=" + url(),
                "--log-console-color=false", "--log-level=WARN,org.keycloak.services:INFO,org.keycloak.events:ERROR,io.quarkus:INFO"));
        return Launch.of("keycloak", command, home, log).with(Map.of("KC_DB_PASSWORD", database.password(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword));
    }

    /** The realm is imported when it is not there yet, and never touched again. */
    private void prepareHome() {
        try {
            var dist = built();
            Files.createDirectories(home.resolve("data/import"));
            Files.createDirectories(home.resolve("conf"));
            Files.copy(dist.resolve("conf/cache-ispn.xml"), home.resolve("conf/cache-ispn.xml"), StandardCopyOption.REPLACE_EXISTING);
            for (var part : List.of("lib", "providers", "themes")) {
                var link = home.resolve(part);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, dist.resolve(part));
            }
            Files.writeString(home.resolve("data/import/vecindad-realm.json"), Realm.demo(gatewayUrl));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path built() {
        var archive = Parts.found().keycloak();
        var name = archive.getFileName().toString().replace(".tar.gz", "") + "-" + Integer.toHexString(BUILD.hashCode());
        return Unpacked.once(name, folder -> {
            Unpacked.keycloak(archive, folder);
            build(folder);
        });
    }

    private static void build(Path dist) throws IOException {
        var command = new ArrayList<>(List.of(java(), "-Xmx700m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(properties(dist));
        command.addAll(List.of("-cp", dist.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(BUILD);
        var child = Launch.of("keycloak-build", command, dist, dist.resolve("build.log")).start();
        if (child.onExit().join().exitValue() != 0) {
            throw new IOException("Keycloak could not be built:\n" + String.join("\n", child.lastWords(10)));
        }
    }

    /** Shared by every system of this machine, as the unpacked Keycloak is. */
    public static Aot aot() {
        return Aot.of(Unpacked.cache(), "keycloak", classpath());
    }

    private static String classpath() {
        var lib = built().resolve("lib");
        return Stream.of(Stream.of(lib.resolve("quarkus/transformed-bytecode.jar"), lib.resolve("quarkus/generated-bytecode.jar"), lib.resolve("app/keycloak.jar")),
                        jars(lib.resolve("lib/main")), jars(lib.resolve("lib/boot")))
                .flatMap(paths -> paths).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> jars(Path folder) {
        try (var all = Files.list(folder)) {
            return all.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What kc.sh gives the JVM. */
    private static List<String> properties(Path home) {
        return List.of("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000", "-Duser.language=en", "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
