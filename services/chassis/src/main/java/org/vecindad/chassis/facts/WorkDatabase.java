package org.vecindad.chassis.facts;

import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

/** The service's database as its background work sees it. */
@Singleton
class WorkDatabase {

    interface Work {
        void in(Connection connection) throws SQLException;
    }

    private static final String SOURCE = "quarkus.datasource.work.";

    private final javax.sql.DataSource pool;
    private final Config config;

    WorkDatabase(@DataSource("work") javax.sql.DataSource pool, Config config) {
        this.pool = pool;
        this.config = config;
    }

    Connection pooled() throws SQLException {
        return pool.getConnection();
    }

    void transact(Work work) throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.in(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /** A session of one's own, outside the pool: for a lock that lasts as long as the session, and for LISTEN. */
    Connection dedicated(String purpose) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setURL(config.getValue(SOURCE + "jdbc.url", String.class));
        source.setUser(config.getValue(SOURCE + "username", String.class));
        source.setPassword(config.getValue(SOURCE + "password", String.class));
        source.setApplicationName(purpose);
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(5);
        source.setLogServerErrorDetail(false);
        return source.getConnection();
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
