package org.vecindad.local.up;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who listens on a port, as far as this machine's own tools tell. */
final class Listeners {

    private static final Pattern WHO = Pattern.compile("users:\\(\\(\"([^\"]+)\",pid=(\\d+)");

    static Optional<String> on(int port) {
        try {
            var ss = new ProcessBuilder("ss", "-Hltnp", "sport = :" + port).redirectErrorStream(true).start();
            var who = WHO.matcher(new String(ss.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return who.find() ? Optional.of(who.group(1) + ", process " + who.group(2)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Listeners() {}
}
