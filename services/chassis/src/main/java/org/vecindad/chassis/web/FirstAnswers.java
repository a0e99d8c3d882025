package org.vecindad.chassis.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestResponse;

/** What was answered the first time, in the same database and transaction as the work itself. */
@Singleton
class FirstAnswers {

    record Request(UUID caller, String route, String key) {
    }

    record First(byte[] body, int status, String location, UUID id, Long version) {

        RestResponse<Object> again(byte[] asked) {
            if (!MessageDigest.isEqual(body, asked)) {
                throw new ProblemException(GeneralProblem.IDEMPOTENCY_KEY_REUSED);
            }
            var answer = RestResponse.ResponseBuilder.<Object>create(status).entity(Map.of("id", id)).header("Idempotency-Replayed", "true");
            if (location != null) {
                answer.header(HttpHeaders.LOCATION, location);
            }
            if (version != null) {
                answer.header(HttpHeaders.ETAG, ETags.of(version));
            }
            return answer.build();
        }
    }

    private final DataSource database;

    FirstAnswers(DataSource database) {
        this.database = database;
    }

    /** @throws ProblemException 409 while another transaction works on the same request */
    First find(Request request) throws SQLException {
        try (var connection = database.getConnection()) {
            try (var lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, request.toString());
                try (var rows = lock.executeQuery()) {
                    rows.next();
                    if (!rows.getBoolean(1)) {
                        throw ProblemException.retryLater(GeneralProblem.REQUEST_IN_PROGRESS, 1);
                    }
                }
            }
            try (var select = connection.prepareStatement("SELECT body_mac, status, location, answer_id, version FROM idempotency WHERE caller = ? AND route = ? AND key = ?")) {
                select.setObject(1, request.caller());
                select.setString(2, request.route());
                select.setString(3, request.key());
                try (var rows = select.executeQuery()) {
                    return rows.next() ? new First(rows.getBytes(1), rows.getInt(2), rows.getString(3), rows.getObject(4, UUID.class), rows.getObject(5, Long.class)) : null;
                }
            }
        }
    }

    void keep(Request request, byte[] body, int status, String location, UUID id, Long version) throws SQLException {
        try (var connection = database.getConnection();
             var insert = connection.prepareStatement("INSERT INTO idempotency (caller, route, key, body_mac, status, location, answer_id, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, request.caller());
            insert.setString(2, request.route());
            insert.setString(3, request.key());
            insert.setBytes(4, body);
            insert.setInt(5, status);
            insert.setString(6, location);
            insert.setObject(7, id);
            insert.setObject(8, version, java.sql.Types.BIGINT);
            insert.executeUpdate();
        }
    }
}
