package org.vecindad.gateway.session;

import io.agroal.api.AgroalDataSource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;

/** The sessions in the database. */
@Singleton
final class Sessions {

    private final AgroalDataSource database;
    private final SessionSeal seal;
    private final Vertx vertx;

    Sessions(AgroalDataSource database, SessionSeal seal, Vertx vertx) {
        this.database = database;
        this.seal = seal;
        this.vertx = vertx;
    }

    Future<Void> add(SessionSecret secret, Tokens tokens) {
        return statement("INSERT INTO session (id, sealed, ends_at) VALUES (?, ?, ?)", insert -> {
            insert.setBytes(1, secret.id());
            insert.setBytes(2, seal.seal(secret, tokens));
            insert.setObject(3, tokens.ends().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
        }).mapEmpty();
    }

    Future<Optional<Tokens>> find(SessionSecret secret) {
        return statement("SELECT sealed FROM session WHERE id = ? AND ends_at > now()", select -> {
            select.setBytes(1, secret.id());
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(seal.open(secret, rows.getBytes(1))) : Optional.<Tokens>empty();
            }
        }).recover(failure -> failure instanceof SessionSeal.SealBroken ? Future.succeededFuture(Optional.empty()) : Future.failedFuture(failure));
    }

    /** A session that ended meanwhile stays ended. */
    Future<Void> renew(SessionSecret secret, Tokens tokens) {
        return statement("UPDATE session SET sealed = ?, ends_at = ? WHERE id = ?", update -> {
            update.setBytes(1, seal.seal(secret, tokens));
            update.setObject(2, tokens.ends().atOffset(ZoneOffset.UTC));
            update.setBytes(3, secret.id());
            return update.executeUpdate();
        }).mapEmpty();
    }

    Future<Void> remove(SessionSecret secret) {
        return statement("DELETE FROM session WHERE id = ?", delete -> {
            delete.setBytes(1, secret.id());
            return delete.executeUpdate();
        }).mapEmpty();
    }

    Future<Integer> sweep() {
        return statement("DELETE FROM session WHERE ends_at < now()", PreparedStatement::executeUpdate);
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> Future<T> statement(String sql, Work<T> work) {
        return vertx.executeBlocking(() -> {
            try (Connection connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
                return work.with(statement);
            }
        }, false);
    }
}
