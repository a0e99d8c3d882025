package org.vecindad.local.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vecindad.local.children.Ports;

/** What is looked at before anything is started. */
final class Preflight {

    private static final long ROOM = 1L << 30;

    private final Settings settings;
    private final DataFolder folder;

    Preflight(Settings settings, DataFolder folder) {
        this.settings = settings;
        this.folder = folder;
    }

    void check() {
        room(folder.path());
        for (var part : Part.values()) {
            endLeftover(part);
            folder.release(part);
        }
        for (var part : Part.values()) port(part);
    }

    private void room(Path place) {
        try {
            long free = Files.getFileStore(place).getUsableSpace();
            if (free < ROOM) {
                throw new Trouble("the disk of " + place + " has only " + (free >> 20) + " MB left; 1,024 MB are needed",
                        "Free some space, or put the data elsewhere: VECINDAD_DATA=/some/folder deploy/up");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void port(Part part) {
        int port = settings.port(part);
        if (!Ports.taken(port)) return;
        throw new Trouble("port " + port + " for " + part.title() + " is taken by another program" + Listeners.on(port).map(who -> " (" + who + ")").orElse(""),
                "Stop that program, or choose another port: " + part.portVariable() + "=" + (port + 1000) + " deploy/up");
    }

    /** Where children cannot be tied to their parent's death, a launcher that was killed leaves them behind. */
    private void endLeftover(Part part) {
        var left = folder.lastPid(part).flatMap(ProcessHandle::of).filter(this::ours);
        left.ifPresent(process -> {
            process.destroy();
            try {
                process.onExit().get(10, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        folder.ended(part);
    }

    /** Pids are used again: only a process that was told about this folder is ours. */
    private boolean ours(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(folder.path().toString());
    }
}
