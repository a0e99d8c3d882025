package org.vecindad.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Makes databases and roles on a platform: the plain ones of a system, or a fresh set with a random suffix for one test run. */
public final class Databases {

    private final Platform platform;

    Databases(Platform platform) {
        this.platform = platform;
    }

    /** Databases of a test run of its own: {@code contacts_1f2e3d4c} and so on; roles are those of the platform. */
    public record Fresh(Databases on, String suffix, List<Database> databases) implements AutoCloseable {

        public String name(Database database) {
            return database.plainName() + "_" + suffix;
        }

        public String url(Database database) {
            return on.platform.jdbcUrl(name(database));
        }

        @Override
        public void close() {
            on.drop(this);
        }
    }

    public Fresh fresh(Database... wanted) {
        var suffix = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        var fresh = new Fresh(this, suffix, List.of(wanted.length == 0 ? Database.values() : wanted));
        fresh.databases().forEach(database -> ensure(database, fresh.name(database)));
        return fresh;
    }

    /** The plain databases and every role; what is there already stays. */
    public void ensureAll() {
        try (var connection = platform.superuser("postgres"); var statement = connection.createStatement()) {
            for (var role : Database.everyRole().toList()) ensureRole(statement, role);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the roles in PostgreSQL", e);
        }
        for (var database : Database.values()) ensure(database, database.plainName());
    }

    /** The password is set anew each time, so that a lost password file is no lost database. */
    private void ensureRole(Statement statement, String role) throws SQLException {
        var verb = exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + role + "'") ? "ALTER" : "CREATE";
        statement.execute(verb + " ROLE " + role + " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '"
                + platform.password(role) + "'");
    }

    private void ensure(Database database, String name) {
        try (var connection = platform.superuser("postgres"); var statement = connection.createStatement()) {
            if (exists(statement, "SELECT FROM pg_database WHERE datname = '" + name + "'")) return;
            statement.execute("CREATE DATABASE " + name + " OWNER " + database.owner());
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            for (var guest : database.guests()) statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + guest);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + name, e);
        }
        try (var connection = platform.superuser(name); var statement = connection.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO " + database.owner());
            statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            for (var guest : database.guests()) statement.execute("GRANT USAGE ON SCHEMA public TO " + guest);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the database " + name, e);
        }
    }

    private void drop(Fresh fresh) {
        try (Connection connection = platform.superuser("postgres"); var statement = connection.createStatement()) {
            for (var database : fresh.databases()) statement.execute("DROP DATABASE IF EXISTS " + fresh.name(database) + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop the databases with the suffix " + fresh.suffix(), e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
