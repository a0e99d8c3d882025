package org.vecindad.local.up;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vecindad.local.children.Http;
import org.vecindad.local.children.Jvm;
import org.vecindad.local.children.Launch;
import org.vecindad.local.engines.Aot;

/** The four Quarkus applications as processes. */
final class Services {

    private final Settings settings;
    private final DataFolder folder;

    Services(Settings settings, DataFolder folder) {
        this.settings = settings;
        this.folder = folder;
    }

    Run run(Part part, Wiring wiring) {
        return Run.of(part, () -> launch(part, wiring, settings.port(part), aot(part).use(), folder.temporary(part.id()), folder.log(part)).start(),
                () -> ready(part, settings.port(part)));
    }

    Launch launch(Part part, Wiring wiring, int port, List<String> aotOptions, Path temporary, Path log) {
        var app = app(part);
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(memory(part));
        command.addAll(aotOptions);
        command.addAll(Jvm.LEAN);
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:MaxDirectMemorySize=64m", "-XX:TrimNativeHeapInterval=5000", "-Xss512k",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary, "-cp", app.classpath(), app.mainClass()));
        var environment = wiring.of(part, port);
        environment.put("TMPDIR", temporary.toString());
        return Launch.of(part.id(), command, temporary, log).with(environment);
    }

    Aot aot(Part part) {
        return Aot.of(settings.aot(), part.id(), app(part).classpath());
    }

    /** The gateway calls itself ready only when the launcher says so: here it is enough that it lives. */
    static boolean ready(Part part, int port) {
        return Http.ok(URI.create("http://127.0.0.1:" + port + (part == Part.GATEWAY ? "/health/live" : "/q/health/ready")));
    }

    private QuarkusApp app(Part part) {
        return QuarkusApp.in(settings.root().resolve(part == Part.GATEWAY ? "gateway" : "services/" + part.id()));
    }

    /** Only contacts needs the optimizing compiler: without it AES-GCM is many times slower. The others start sooner without. */
    private List<String> memory(Part part) {
        return switch (part) {
            // while everyone is read in, the compiler takes a third of the processor; with less inlining it takes less
            case CONTACTS -> List.of("-Xms64m", "-Xmx" + settings.contactsHeap(), "-XX:+UseSerialGC", "-XX:MaxInlineLevel=9", "-XX:InlineSmallCode=1500");
            case COMMITTEES, EVENTS -> List.of("-Xms32m", "-Xmx104m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
            case GATEWAY -> List.of("-Xms32m", "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
            case POSTGRES, KAFKA, KEYCLOAK -> throw new IllegalArgumentException(part + " is an engine");
        };
    }
}
