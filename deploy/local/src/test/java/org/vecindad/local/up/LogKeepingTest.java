package org.vecindad.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeepingTest {

    @TempDir
    Path logs;

    @Test
    void aLogThatHasGrownTooLongIsPutAsideAndWrittenOn() throws Exception {
        var log = logs.resolve("contacts.log");
        try (var writer = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write(new byte[(int) LogKeeping.LIMIT + 1]);

            new LogKeeping(logs).run();
            writer.write("on".getBytes());
        }

        assertThat(log).hasContent("on");
        assertThat(logs.resolve("contacts.log.1")).hasSize(LogKeeping.LIMIT + 1);
    }
}
