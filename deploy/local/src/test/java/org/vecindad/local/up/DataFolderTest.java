package org.vecindad.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void onlyItsOwnerLooksInside() throws Exception {
        var folder = new DataFolder(parent.resolve("data"));

        folder.make();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path()))).isEqualTo("rwx------");
    }

    @Test
    void isOneSystemsAtATime() throws Exception {
        var folder = new DataFolder(parent.resolve("data"));
        folder.make();

        try (var first = folder.lock()) {
            // within one JVM the second lock fails by itself; another process gets null, which Trouble words
            assertThatThrownBy(folder::lock).isInstanceOf(OverlappingFileLockException.class);
        }
        folder.lock().close();
    }

    @Test
    void isNotReadyBecauseItOnceWas() throws Exception {
        var folder = new DataFolder(parent.resolve("data"));
        folder.make();
        Files.createFile(folder.ready());

        folder.make();
        assertThat(folder.ready()).as("it may be that of a running system").exists();

        folder.lock().close();
        assertThat(folder.ready()).doesNotExist();
    }
}
