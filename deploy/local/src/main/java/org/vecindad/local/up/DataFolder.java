package org.vecindad.local.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder of one system's data, logs, keys and run files. Only its owner may look inside. */
record DataFolder(Path path) {

    Path engine(Part part) {
        return path.resolve(part.id());
    }

    Path log(Part part) {
        return logs().resolve(part.id() + ".log");
    }

    Path logs() {
        return path.resolve("log");
    }

    Path run() {
        return path.resolve("run");
    }

    Path ready() {
        return run().resolve("ready");
    }

    /** There once nothing is left to prepare for faster starts: what measures waits for it. */
    Path trained() {
        return run().resolve("trained");
    }

    Path keys() {
        return path.resolve("keys");
    }

    Path contactsKey() {
        return keys().resolve("contacts.key");
    }

    /** Sealed, and only there to start sooner. */
    Path peopleIndex() {
        return path.resolve("people.index");
    }

    Path temporary(String name) {
        return path.resolve("tmp").resolve(name);
    }

    void make() {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            for (var folder : new Path[] {logs(), run(), keys()}) Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Trouble("the data folder " + path + " cannot be written: " + e.getMessage(),
                    "Make it writable, or choose another: VECINDAD_DATA=/some/folder deploy/up");
        }
    }

    /** Held until this process ends, however it ends. Whoever holds it is not ready yet; before that, the ready file may be another's. */
    FileChannel lock() {
        try {
            var channel = FileChannel.open(run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                var holder = new String(Files.readAllBytes(run().resolve("lock")), StandardCharsets.UTF_8).strip();
                throw new Trouble("a Vecindad is already running on " + path + " (process " + holder + ")",
                        "Use that one, stop it with Ctrl-C in its window or kill " + holder + ", or choose another folder and other ports: VECINDAD_DATA, VECINDAD_PORT_…");
            }
            Files.deleteIfExists(ready());
            Files.deleteIfExists(trained());
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void started(Part part, long pid) {
        write(pidFile(part), pid + "\n");
    }

    void ended(Part part) {
        delete(pidFile(part));
    }

    Optional<Long> lastPid(Part part) {
        try {
            return Optional.of(Long.parseLong(Files.readString(pidFile(part)).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Somebody wants it to stay down for now. */
    boolean held(Part part) {
        return Files.exists(holdFile(part));
    }

    void release(Part part) {
        delete(holdFile(part));
    }

    private Path pidFile(Part part) {
        return run().resolve(part.id() + ".pid");
    }

    private Path holdFile(Part part) {
        return run().resolve(part.id() + ".hold");
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
