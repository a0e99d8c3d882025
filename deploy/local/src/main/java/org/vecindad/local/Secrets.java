package org.vecindad.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Random passwords of one system, made when first asked for and kept in one file that only its owner may read. */
public final class Secrets {

    private final Path file;
    private final Properties known = new Properties();

    public Secrets(Path file) {
        this.file = file;
        if (Files.notExists(file)) return;
        try (var in = Files.newInputStream(file)) {
            known.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized String of(String name) {
        var value = known.getProperty(name);
        if (value == null) {
            var random = new byte[32];
            new SecureRandom().nextBytes(random);
            value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            known.setProperty(name, value);
            store(known, file);
        }
        return value;
    }

    /** Written beside and moved, and never readable by others, not even for a moment. */
    static void store(Properties properties, Path file) {
        try {
            Files.createDirectories(file.getParent());
            var half = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".half",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newOutputStream(half)) {
                properties.store(out, null);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
