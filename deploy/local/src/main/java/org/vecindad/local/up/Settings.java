package org.vecindad.local.up;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be set, by environment: the data folder, the ports, how much contacts may hold; and by argument: the demo coalition.
 *
 * @param contactsHeap as the JVM writes it; the index of everyone is a part of it, about a KiB a person
 */
record Settings(Path root, Path data, Map<Part, Integer> ports, String contactsHeap, boolean demo) {

    private static final String HEAP = "VECINDAD_HEAP_CONTACTS";
    private static final String USUAL_HEAP = "384m";

    /** Reads and checks; {@code root} is the folder of the checkout. */
    static Settings of(Path root, List<String> arguments, Map<String, String> environment) {
        for (var argument : arguments) {
            if (!argument.equals("--demo")) throw new Trouble("deploy/up does not know " + argument, "deploy/up [--demo] is all there is.");
        }
        refuseStrangers(environment.getOrDefault("VECINDAD_HOST", "localhost"));
        var data = root.resolve(environment.getOrDefault("VECINDAD_DATA", ".vecindad")).toAbsolutePath().normalize();
        var ports = new HashMap<Part, Integer>();
        for (var part : Part.values()) ports.put(part, port(part, environment.get(part.portVariable())));
        return new Settings(root, data, Map.copyOf(ports), heap(environment.get(HEAP)), arguments.contains("--demo"));
    }

    int port(Part part) {
        return ports.get(part);
    }

    String url(Part part) {
        return "http://127.0.0.1:" + port(part);
    }

    /** Belongs to what was built, not to the data: many data folders may run one build. */
    Path aot() {
        return root.resolve("deploy/local/target/aot");
    }

    /** Where browsers find it: cookies and redirects belong to the name, not to the address. */
    String publicUrl() {
        return "http://localhost:" + port(Part.GATEWAY);
    }

    String issuer() {
        return "http://localhost:" + port(Part.KEYCLOAK) + "/realms/vecindad";
    }

    private static String heap(String given) {
        if (given == null || given.isBlank()) return USUAL_HEAP;
        if (given.strip().matches("[1-9][0-9]{0,5}[mg]")) return given.strip();
        throw new Trouble(HEAP + "=" + given + " is no amount of memory", "Give a number with m or g, like 1500m, or unset it for " + USUAL_HEAP + ".");
    }

    private static int port(Part part, String given) {
        if (given == null || given.isBlank()) return part.usualPort();
        try {
            int port = Integer.parseInt(given.strip());
            if (port > 0 && port < 65536) return port;
        } catch (NumberFormatException e) {
            // told below, like any other number that is no port
        }
        throw new Trouble(part.portVariable() + "=" + given + " is no port", "Give a number from 1 to 65535, or unset it for " + part.usualPort() + ".");
    }

    /** The demo logins are printed in the README: whoever can reach them owns the system. */
    private static void refuseStrangers(String host) {
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) return;
        } catch (UnknownHostException e) {
            // an unknown name is surely not loopback
        }
        throw new Trouble("VECINDAD_HOST=" + host + " is not this machine alone, and the demo logins are known to everyone",
                "Unset VECINDAD_HOST. For a system that others reach, use deploy/keycloak/realm-production-template.json with logins of your own.");
    }
}
