package org.vecindad.contacts.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which given names there are, and which short forms stand for which of them; read from {@code nicknames.txt} beside this class. */
final class Nicknames {

    private static final Map<String, Set<String>> ROOTS = new HashMap<>();
    private static final Set<String> NAMES = new HashSet<>();

    static {
        try (var lines = new BufferedReader(new InputStreamReader(Nicknames.class.getResourceAsStream("nicknames.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(Nicknames::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Nicknames() {
    }

    private static void take(String line) {
        var parts = line.split(":");
        for (var name : parts[0].strip().split("\\s+")) {
            NAMES.add(name);
            if (parts.length > 1) {
                for (var nickname : parts[1].strip().split("\\s+")) {
                    ROOTS.computeIfAbsent(nickname, key -> new HashSet<>(2)).add(name);
                }
            }
        }
    }

    /** The names a word may stand for, itself among them unless it is only ever a short form. */
    static Set<String> rootsOf(String word) {
        var roots = ROOTS.get(word);
        if (roots == null) {
            return Set.of(word);
        }
        if (!NAMES.contains(word)) {
            return roots;
        }
        var all = new HashSet<>(roots);
        all.add(word);
        return all;
    }

    /** One stands for the other, or both for a third. Two full names never do: Alejandro and Alejandra are both Ale and two people. */
    static boolean related(String one, String other) {
        var here = ROOTS.getOrDefault(one, Set.of());
        var there = ROOTS.getOrDefault(other, Set.of());
        if (here.contains(other) || there.contains(one)) {
            return true;
        }
        boolean bothShort = !here.isEmpty() && !there.isEmpty() && !(NAMES.contains(one) && NAMES.contains(other));
        return bothShort && here.stream().anyMatch(there::contains);
    }

    /** Whether both are names people have, so that a letter's difference is no slip: Mario and Maria. */
    static boolean areTwoNames(String one, String other) {
        return known(one) && known(other);
    }

    static boolean known(String word) {
        return NAMES.contains(word) || ROOTS.containsKey(word);
    }
}
