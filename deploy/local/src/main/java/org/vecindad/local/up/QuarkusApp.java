package org.vecindad.local.up;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A built Quarkus application, run on a flat class path: the JDK's AOT cache keeps only classes that the application
 * class loader loaded, and Quarkus' own runner has another. What Quarkus rewrote comes before what it was made of.
 */
record QuarkusApp(String mainClass, String classpath) {

    static QuarkusApp in(Path module) {
        var app = module.resolve("target/quarkus-app");
        try (var in = new DataInputStream(Files.newInputStream(app.resolve("quarkus/quarkus-application.dat")))) {
            in.readInt(); // magic
            in.readInt(); // version
            var main = in.readUTF();
            var parts = Stream.of("quarkus", "app", "lib/main", "lib/boot").flatMap(folder -> jars(app.resolve(folder)));
            return new QuarkusApp(main, parts.map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        } catch (IOException e) {
            throw new Trouble(module + " is not built", "Run deploy/up, which builds what is missing, or: mvn -DskipTests package");
        }
    }

    /** In reverse, so that in the folder quarkus what was transformed precedes what was generated. */
    private static Stream<Path> jars(Path folder) {
        try (var all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".jar")).sorted(java.util.Comparator.reverseOrder()).toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
