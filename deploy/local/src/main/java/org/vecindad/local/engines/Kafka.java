package org.vecindad.local.engines;

import static java.util.Map.entry;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.vecindad.local.children.Child;
import org.vecindad.local.children.Jvm;
import org.vecindad.local.children.Launch;
import org.vecindad.local.children.Ports;

/** One Kafka node, broker and controller in one JVM, on a loopback port; its log in one folder. */
public record Kafka(Path folder, Path log, int port, List<String> jvmOptions) {

    public Child start() {
        var child = spawn();
        child.await(this::answers, Duration.ofSeconds(120));
        return child;
    }

    public Child spawn() {
        return launch().start();
    }

    public Launch launch() {
        return Launch.of("kafka", command(settings()), folder, log);
    }

    public static void stop(Child child) {
        child.stop("TERM", Duration.ofSeconds(20));
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** It answers requests, not only connections. */
    public boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.LOOPBACK, port), 500);
            socket.setSoTimeout(2000);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(10); // length of an ApiVersions request, version 0, without a client id
            out.writeShort(18);
            out.writeShort(0);
            out.writeInt(1);
            out.writeShort(-1);
            out.flush();
            return new DataInputStream(socket.getInputStream()).readInt() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> command(Path settings) {
        var all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms48m", "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=48m", "-XX:TrimNativeHeapInterval=5000", "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.config.file=" + logging(), "-Dlog4j2.disable.jmx=true", "-Dkafka.logs.dir=" + folder));
        all.addAll(Jvm.LEAN);
        all.addAll(jvmOptions);
        all.addAll(List.of("-cp", classpath(), KafkaNode.class.getName(), settings.toString()));
        return all;
    }

    public static String classpath() {
        return Parts.found().kafkaClasspath();
    }

    private Path logging() {
        return written("logging.properties", """
                handlers=java.util.logging.ConsoleHandler
                .level=WARNING
                kafka.server.KafkaRaftServer.level=INFO
                java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n
                """);
    }

    /** The controller's port is nobody else's business: a free one at each start. */
    private Path settings() {
        int controller = Ports.free();
        var all = new Properties();
        all.putAll(Map.ofEntries(
                entry("process.roles", "broker,controller"),
                entry("node.id", "1"),
                entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller),
                entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                entry("controller.listener.names", "CONTROLLER"),
                entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                entry("log.dirs", folder.resolve("data").toString()),
                // services make their topics themselves, compacted; a topic made by accident would not be
                entry("auto.create.topics.enable", "false"),
                entry("num.partitions", "3"),
                entry("default.replication.factor", "1"),
                entry("offsets.topic.replication.factor", "1"),
                entry("offsets.topic.num.partitions", "3"),
                entry("transaction.state.log.replication.factor", "1"),
                entry("transaction.state.log.min.isr", "1"),
                entry("transaction.state.log.num.partitions", "1"),
                entry("share.coordinator.state.topic.replication.factor", "1"),
                entry("share.coordinator.state.topic.min.isr", "1"),
                entry("share.coordinator.state.topic.num.partitions", "1"),
                entry("group.initial.rebalance.delay.ms", "0"),
                entry("group.consumer.min.heartbeat.interval.ms", "1000"),
                // small: one machine, a few thousand facts a second at most
                entry("num.network.threads", "2"),
                entry("num.io.threads", "3"),
                entry("background.threads", "2"),
                entry("num.recovery.threads.per.data.dir", "1"),
                entry("log.cleaner.threads", "1"),
                entry("log.cleaner.dedupe.buffer.size", "8388608"),
                entry("log.cleaner.io.buffer.size", "131072"),
                entry("log.segment.bytes", "67108864"),
                entry("log.index.size.max.bytes", "1048576"),
                entry("metadata.log.segment.bytes", "33554432"),
                // a broker that was killed is missed soon, so that the next start need not wait for its old session
                entry("broker.heartbeat.interval.ms", "1000"),
                entry("broker.session.timeout.ms", "4000")));
        var text = new StringBuilder();
        all.stringPropertyNames().stream().sorted().forEach(key -> text.append(key).append('=').append(all.getProperty(key)).append('\n'));
        return written("server.properties", text.toString());
    }

    private Path written(String name, String text) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
