package org.vecindad.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.vecindad.journeys.RunningSystem;

/** A database of its own in the PostgreSQL under test, so that both sides have the same disk, version and settings. */
record FloorDatabase(String url, String user, String password) {

    static final int HTTP_PORT = Integer.parseInt(System.getenv().getOrDefault("VECINDAD_PORT_FLOOR", "8099"));

    static Properties platform() throws IOException {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(RunningSystem.data().resolve("run/platform.properties"))) {
            properties.load(file);
        }
        return properties;
    }

    static String server() {
        return "jdbc:postgresql://127.0.0.1:" + RunningSystem.port("postgres") + "/";
    }

    static FloorDatabase create() throws IOException, SQLException {
        String password = platform().getProperty("postgres.password");
        try (var connection = DriverManager.getConnection(server() + "postgres", "postgres", password); var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS floor");
            statement.execute("CREATE DATABASE floor");
        }
        return new FloorDatabase(server() + "floor", "postgres", password);
    }
}
