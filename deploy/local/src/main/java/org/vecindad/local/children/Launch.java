package org.vecindad.local.children;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to start one child: command, environment on top of a bare one, where its output goes, and which signal it gets
 * when its parent dies.
 */
public record Launch(String name, List<String> command, Map<String, String> environment, Path folder, Path log, String deathSignal,
                     boolean notAsRoot, boolean gentle) {

    private static final List<String> PASSED_ON = List.of("PATH", "HOME", "USER", "LANG", "TZ", "LD_LIBRARY_PATH");

    public static Launch of(String name, List<String> command, Path folder, Path log) {
        return new Launch(name, List.copyOf(command), Map.of(), folder, log, "KILL", false, false);
    }

    public Launch with(Map<String, String> environment) {
        return new Launch(name, command, Map.copyOf(environment), folder, log, deathSignal, notAsRoot, gentle);
    }

    public Launch dyingBy(String signal) {
        return new Launch(name, command, environment, folder, log, signal, notAsRoot, gentle);
    }

    /** PostgreSQL refuses to run as root; an empty user namespace is enough to make root somebody else. */
    public Launch unprivileged() {
        return new Launch(name, command, environment, folder, log, deathSignal, true, gentle);
    }

    /** Takes only the processor time that nobody else wants. */
    public Launch inTheBackground() {
        return new Launch(name, command, environment, folder, log, deathSignal, notAsRoot, true);
    }

    public Child start() {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(log.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var builder = new ProcessBuilder(wrapped())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(PASSED_ON);
        builder.environment().putAll(new TreeMap<>(environment));
        return new Child(name, Spawner.start(builder), log);
    }

    /** An own session, so that Ctrl-C in the terminal reaches the launcher alone and it can stop the children in order. */
    private List<String> wrapped() {
        var all = new ArrayList<String>();
        if (Machine.linux()) all.add("setsid");
        if (notAsRoot && Machine.root()) all.addAll(List.of("unshare", "-U"));
        if (Machine.linux()) all.addAll(List.of("setpriv", "--pdeathsig", deathSignal));
        if (gentle) all.addAll(List.of("nice", "-n", "19"));
        all.addAll(command);
        return all;
    }
}
