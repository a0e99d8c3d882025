package org.vecindad.local.up;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Keeps each log small: one that has grown past its limit is copied aside and emptied in place. Children append, so they
 * go on at the new beginning without being told.
 */
final class LogKeeping implements Runnable {

    static final long LIMIT = 10L << 20;

    private final Path folder;

    LogKeeping(Path folder) {
        this.folder = folder;
    }

    @Override
    public void run() {
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            for (var log : logs) {
                if (Files.size(log) > LIMIT) turn(log);
            }
        } catch (IOException e) {
            // the next round tries again
        }
    }

    private static void turn(Path log) throws IOException {
        Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }
}
