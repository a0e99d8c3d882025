package org.vecindad.local;

import java.nio.file.Path;
import java.util.List;
import org.vecindad.local.up.Launcher;

/** What {@code deploy/up} runs once everything is built: {@code Up ROOT [--demo]}. */
public final class Up {

    public static void main(String[] arguments) {
        var all = List.of(arguments);
        System.exit(Launcher.run(Path.of(all.getFirst()).toAbsolutePath().normalize(), all.subList(1, all.size()), System.getenv()));
    }

    private Up() {}
}
