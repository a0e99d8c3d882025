package org.vecindad.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vecindad.local.children.Ports;

class PreflightTest {

    @TempDir
    Path data;
    private final HashMap<String, String> environment = new HashMap<>();
    private DataFolder folder;

    @BeforeEach
    void everythingIsFree() {
        folder = new DataFolder(data);
        folder.make();
        environment.put("VECINDAD_DATA", data.toString());
        for (var part : Part.values()) environment.put(part.portVariable(), Integer.toString(Ports.free()));
    }

    @Test
    void aTakenPortIsNamedWithItsVariable() throws IOException {
        try (var other = new ServerSocket(0, 1, Ports.LOOPBACK)) {
            environment.put("VECINDAD_PORT_GATEWAY", Integer.toString(other.getLocalPort()));

            assertThatThrownBy(() -> preflight().check())
                    .hasMessageContaining("port " + other.getLocalPort() + " for gateway is taken")
                    .satisfies(trouble -> assertThat(((Trouble) trouble).remedy()).contains("VECINDAD_PORT_GATEWAY="));
        }
    }

    @Test
    void aHoldOfLastTimeHoldsNothingToday() throws IOException {
        Files.createFile(folder.run().resolve("kafka.hold"));

        preflight().check();

        assertThat(folder.held(Part.KAFKA)).isFalse();
    }

    @Test
    void whatALauncherThatWasKilledLeftBehindIsEnded() throws Exception {
        var left = new ProcessBuilder("sh", "-c", "sleep 600; : " + data).start();
        folder.started(Part.KAFKA, left.pid());

        preflight().check();

        assertThat(left.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aProcessOfSomebodyElseWithAnOldNumberIsLeftAlone() throws Exception {
        var other = new ProcessBuilder("sleep", "600").start();
        try {
            folder.started(Part.KAFKA, other.pid());

            preflight().check();

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void nothingIsWrongOnAFreshMachine() {
        assertThatCode(() -> preflight().check()).doesNotThrowAnyException();
    }

    private Preflight preflight() {
        return new Preflight(Settings.of(data, List.of(), environment), folder);
    }
}
