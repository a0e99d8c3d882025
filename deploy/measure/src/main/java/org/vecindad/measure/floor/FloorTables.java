package org.vecindad.measure.floor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.vecindad.measure.Rows;

/** The floor's table with the indexes a good engineer would give it. */
public final class FloorTables {

    private static final int BATCH = 1000;

    private FloorTables() {
    }

    public static void fill(String url, String user, String password, int people) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
                statement.execute("CREATE EXTENSION IF NOT EXISTS unaccent");
                statement.execute("CREATE FUNCTION folded(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN lower(unaccent('unaccent', $1))");
                statement.execute("""
                    CREATE TABLE person (id uuid PRIMARY KEY, given_name text, family_name text, phone text, email text, language text, postal_code text, tags text[],
                        folded text GENERATED ALWAYS AS (folded(coalesce(given_name, '') || ' ' || coalesce(family_name, ''))) STORED)""");
            }
            try (var insert = connection.prepareStatement(FloorResource.INSERT)) {
                for (int i = 0; i < people; i++) {
                    var row = Rows.row(i);
                    FloorResource.set(insert, new FloorResource.PersonRow(UUID.randomUUID(), row.givenName(), row.familyName(), row.phone(), row.email(), row.language(), row.postalCode(), row.tags()), connection);
                    insert.addBatch();
                    if (i % BATCH == BATCH - 1) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE INDEX ON person USING gin (folded gin_trgm_ops)");
                statement.execute("CREATE INDEX ON person USING gin (tags)");
                statement.execute("CREATE INDEX ON person (family_name, given_name, id)");
                statement.execute("CREATE INDEX ON person (postal_code, language)");
                statement.execute("CREATE INDEX ON person (phone)");
                statement.execute("CREATE INDEX ON person (lower(email))");
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("VACUUM ANALYZE person");
            }
        }
    }
}
