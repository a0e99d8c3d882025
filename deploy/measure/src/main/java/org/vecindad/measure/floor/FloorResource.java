package org.vecindad.measure.floor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

@Path("/people")
@RunOnVirtualThread
public class FloorResource {

    public record PersonRow(UUID id, String givenName, String familyName, String phone, String email, String language, String postalCode, List<String> tags) {
    }

    public record PageOfPeople(List<PersonRow> items, Long total) {
    }

    private static final String FILTERS = "WHERE tags @> ? AND language = ? AND postal_code = ?";
    private static final String COLUMNS = "SELECT id, given_name, family_name, phone, email, language, postal_code, tags FROM person ";

    private final DataSource database;

    public FloorResource(DataSource database) {
        this.database = database;
    }

    @GET
    public PageOfPeople list(@QueryParam("tag") String tag, @QueryParam("q") String q, @QueryParam("language") String language, @QueryParam("postal_code") String postalCode)
            throws SQLException {
        try (var connection = database.getConnection()) {
            if (language != null) {
                return filtered(connection, tag, language, postalCode);
            }
            return q == null ? tagged(connection, tag) : found(connection, q);
        }
    }

    private static PageOfPeople filtered(Connection connection, String tag, String language, String postalCode) throws SQLException {
        var tags = connection.createArrayOf("text", new String[] {tag});
        List<PersonRow> rows = rows(connection, COLUMNS + FILTERS + " ORDER BY family_name, given_name, id LIMIT 50", tags, language, postalCode);
        try (var count = connection.prepareStatement("SELECT count(*) FROM person " + FILTERS)) {
            return new PageOfPeople(rows, total(count, tags, language, postalCode));
        }
    }

    private static PageOfPeople tagged(Connection connection, String tag) throws SQLException {
        var tags = connection.createArrayOf("text", new String[] {tag});
        List<PersonRow> rows = rows(connection, COLUMNS + "WHERE tags @> ? ORDER BY family_name, given_name, id LIMIT 50", tags);
        try (var count = connection.prepareStatement("SELECT count(*) FROM person WHERE tags @> ?")) {
            return new PageOfPeople(rows, total(count, tags));
        }
    }

    private static PageOfPeople found(Connection connection, String q) throws SQLException {
        return new PageOfPeople(rows(connection, COLUMNS + "WHERE folded LIKE '%' || lower(?) || '%' ORDER BY family_name, given_name, id LIMIT 50", q), null);
    }

    @POST
    public PersonRow create(PersonRow person) throws SQLException {
        var created = new PersonRow(UUID.randomUUID(), person.givenName(), person.familyName(), person.phone(), person.email(), person.language(), person.postalCode(), person.tags());
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            set(insert, created, connection);
            insert.executeUpdate();
        }
        return created;
    }

    static final String INSERT = "INSERT INTO person (id, given_name, family_name, phone, email, language, postal_code, tags) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    public static void set(PreparedStatement insert, PersonRow person, Connection connection) throws SQLException {
        insert.setObject(1, person.id());
        insert.setString(2, person.givenName());
        insert.setString(3, person.familyName());
        insert.setString(4, person.phone());
        insert.setString(5, person.email());
        insert.setString(6, person.language());
        insert.setString(7, person.postalCode());
        insert.setArray(8, connection.createArrayOf("text", person.tags().toArray()));
    }

    private static long total(PreparedStatement count, Object... parameters) throws SQLException {
        set(count, parameters);
        try (var answer = count.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Array array) {
                statement.setArray(i + 1, array);
            } else {
                statement.setString(i + 1, (String) parameters[i]);
            }
        }
    }

    private static List<PersonRow> rows(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            set(select, parameters);
            var rows = new ArrayList<PersonRow>(50);
            try (var answer = select.executeQuery()) {
                while (answer.next()) {
                    rows.add(row(answer));
                }
            }
            return rows;
        }
    }

    private static PersonRow row(ResultSet row) throws SQLException {
        return new PersonRow(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7),
            List.of((String[]) row.getArray(8).getArray()));
    }
}
