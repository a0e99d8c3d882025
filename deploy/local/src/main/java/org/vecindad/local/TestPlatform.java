package org.vecindad.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code TestPlatform FOLDER [--keycloak [GATEWAY_URL]]}: a platform on free ports that many test runs share. Writes FOLDER/platform.properties when
 * it is ready and stays until its standard input closes or it is told to end.
 */
public final class TestPlatform {

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]).toAbsolutePath();
        var file = folder.resolve("platform.properties");
        Files.deleteIfExists(file);
        var running = RunningPlatform.start(folder, gatewayUrl(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "platform-stop"));
        running.platform().write(file);
        System.out.println(Platform.VARIABLE + "=" + file);
        while (System.in.read() >= 0) {
            // nothing is said here; the end of it is what counts
        }
        System.exit(0);
    }

    private static Optional<String> gatewayUrl(String[] arguments) {
        if (arguments.length < 2 || !arguments[1].equals("--keycloak")) return Optional.empty();
        return Optional.of(arguments.length > 2 ? arguments[2] : "http://localhost:8080");
    }

    private TestPlatform() {}
}
