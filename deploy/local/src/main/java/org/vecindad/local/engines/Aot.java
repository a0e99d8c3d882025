package org.vecindad.local.engines;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.vecindad.local.children.Jvm;

/**
 * The JDK's cache of loaded classes for one program: with it a service starts in a quarter of the time. Its name says
 * what it was made of, so that a stale one is simply not found.
 */
public record Aot(Path file, String name) {

    /** The class path must be of jars alone; a cache does not take folders. */
    public static Aot of(Path folder, String name, String classpath) {
        var made = new StringBuilder(Runtime.version().toString()).append(System.getProperty("java.home")).append(Jvm.LEAN);
        for (var jar : classpath.split(File.pathSeparator)) {
            try {
                made.append('\n').append(jar).append(' ').append(Files.size(Path.of(jar))).append(' ').append(Files.getLastModifiedTime(Path.of(jar)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Aot(folder.resolve(name + "-" + digest(made.toString()) + ".aot"), name);
    }

    public boolean made() {
        return Files.exists(file);
    }

    /** How the program uses it, when it is there. */
    public List<String> use() {
        return made() ? List.of("-XX:AOTCache=" + file, "-Xlog:aot*=error", "-Xlog:cds*=error") : List.of();
    }

    /** How the program makes it at its end. */
    public List<String> record() {
        return List.of("-XX:AOTCacheOutput=" + half(), "-Xlog:aot*=error", "-Xlog:cds*=error");
    }

    /** Puts what was recorded in its place and throws the stale ones away; false when nothing was recorded. */
    public boolean keep() {
        try {
            if (Files.notExists(half())) return false;
            try (var old = Files.newDirectoryStream(file.getParent(), name + "-????????????.aot")) {
                for (var stale : old) Files.delete(stale);
            }
            Files.move(half(), file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws away what a training that was broken off left in the folder. */
    public static void sweep(Path folder) throws IOException {
        try (var halves = Files.newDirectoryStream(folder, "*.aot.half*")) {
            for (var half : halves) Files.delete(half);
        }
    }

    private Path half() {
        return file.resolveSibling(file.getFileName() + ".half");
    }

    private static String digest(String text) {
        try {
            var all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
