package org.vecindad.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vecindad.local.children.Child;
import org.vecindad.local.children.ChildFailed;
import org.vecindad.local.children.Launch;

class WatchTest {

    @TempDir
    Path data;
    private final BlockingQueue<Child> started = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private DataFolder folder;
    private Watch watch;

    @BeforeEach
    void make() {
        folder = new DataFolder(data);
        folder.make();
    }

    @AfterEach
    void stop() {
        if (watch != null) watch.stop();
    }

    @Test
    void aChildThatDiesIsStartedAgainAndThisIsSaid() throws Exception {
        watching("exec sleep 600").start().get(20, TimeUnit.SECONDS);
        var first = next();

        kill(first);

        var second = next();
        assertThat(second.pid()).isNotEqualTo(first.pid());
        assertThat(said.toString()).contains("Kafka has ended");
    }

    @Test
    void whileItIsHeldItStaysDown() throws Exception {
        watching("exec sleep 600").start().get(20, TimeUnit.SECONDS);
        var hold = Files.createFile(folder.run().resolve("kafka.hold"));
        kill(next());

        assertThat(started.poll(1500, TimeUnit.MILLISECONDS)).isNull();
        Files.delete(hold);

        assertThat(next().alive()).isTrue();
    }

    @Test
    void itsNumberIsWrittenDownWhileItLives() throws Exception {
        watching("exec sleep 600").start().get(20, TimeUnit.SECONDS);
        assertThat(folder.lastPid(Part.KAFKA)).contains(next().pid());

        watch.stop();

        assertThat(folder.lastPid(Part.KAFKA)).isEmpty();
    }

    @Test
    void aChildThatDiesAtItsStartFailsTheStartWithItsLastWords() throws Exception {
        try {
            watching("echo the disk is on fire; exit 3").start().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(ChildFailed.class).hasMessageContaining("exit code 3").hasMessageContaining("kafka.log");
            assertThat(((ChildFailed) e.getCause()).child().lastWords(3)).contains("the disk is on fire");
            return;
        }
        throw new AssertionError("it started");
    }

    @Test
    void stoppingLeavesNothingBehind() throws Exception {
        watching("exec sleep 600").start().get(20, TimeUnit.SECONDS);
        var child = next();

        watch.stop();

        assertThat(child.alive()).isFalse();
    }

    private Watch watching(String script) {
        var launch = Launch.of("kafka", List.of("sh", "-c", script), data, folder.log(Part.KAFKA));
        watch = new Watch(Run.of(Part.KAFKA, () -> {
            var child = launch.start();
            started.add(child);
            return child;
        }, () -> script.startsWith("exec")), folder, new Voice(new PrintStream(said, true)));
        return watch;
    }

    private Child next() throws InterruptedException {
        var child = started.poll(20, TimeUnit.SECONDS);
        assertThat(child).as("a child started").isNotNull();
        return child;
    }

    private static void kill(Child child) {
        ProcessHandle.of(child.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }
}
