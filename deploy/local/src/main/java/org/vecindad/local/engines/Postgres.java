package org.vecindad.local.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vecindad.local.children.Child;
import org.vecindad.local.children.Launch;

/** PostgreSQL on a loopback port, its cluster in one folder. */
public record Postgres(Path folder, Path log, int port, String password, boolean throwaway) {

    public static final String SUPERUSER = "postgres";

    public Child start() {
        var child = spawn();
        child.await(this::answers, Duration.ofSeconds(120));
        return child;
    }

    /** Makes the cluster when the folder has none. When the parent dies it shuts down fast, and cleanly. */
    public Child spawn() {
        var bin = Unpacked.postgres(Parts.found().postgres()).resolve("bin");
        if (Files.notExists(folder.resolve("PG_VERSION"))) initialize(bin);
        return Launch.of("postgres", command(bin), folder, log).unprivileged().dyingBy("INT").start();
    }

    /** Fast shutdown: connections are cut, everything is written. */
    public static void stop(Child child) {
        child.stop("INT", Duration.ofSeconds(30));
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    /** It let the superuser in. */
    public boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private void initialize(Path bin) {
        try {
            Files.createDirectories(folder.getParent());
            var half = folder.resolveSibling(folder.getFileName() + ".half");
            delete(half);
            var secret = Files.createTempFile(folder.getParent(), "superuser", ".password");
            try {
                Files.writeString(secret, password);
                var command = new ArrayList<>(List.of(bin.resolve("initdb").toString(), "-D", half.toString(), "-U", SUPERUSER,
                        "-A", "scram-sha-256", "--pwfile", secret.toString(), "-E", "UTF8",
                        "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8"));
                if (throwaway) command.add("--no-sync");
                var child = Launch.of("initdb", command, folder.getParent(), log).unprivileged().start();
                if (child.onExit().join().exitValue() != 0) {
                    throw new IllegalStateException("PostgreSQL could not make its data folder " + folder + "; see " + log + "\n"
                            + String.join("\n", child.lastWords(5)));
                }
                Files.move(half, folder);
            } finally {
                Files.delete(secret);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path bin) {
        var all = new ArrayList<>(List.of(bin.resolve("postgres").toString(), "-D", folder.toString(), "-p", Integer.toString(port)));
        for (var setting : settings()) all.addAll(List.of("-c", setting));
        return all;
    }

    private List<String> settings() {
        var all = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=300", "shared_buffers=128MB",
                "max_wal_size=1GB", "jit=off", "max_wal_senders=0", "max_replication_slots=0", "timezone=UTC", "log_timezone=UTC",
                // what is in a statement or a row never gets into the log
                "log_min_error_statement=panic", "log_error_verbosity=terse", "log_parameter_max_length_on_error=0", "log_checkpoints=off"));
        if (throwaway) all.addAll(List.of("fsync=off", "full_page_writes=off"));
        return all;
    }

    private static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) return;
        try (var walk = Files.walk(tree)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
