package org.vecindad.contacts.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.privacy.BlindIndex;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Writes looks down, in the caller's transaction. */
@Singleton
public class AuditTrail {

    private static final String APPEND = "insert into audit_entry (actor, partner, action, subject, filter, count) values (?, ?, ?, ?, ?::jsonb, ?)";
    private static final JsonMapper JSON = new JsonMapper();

    private final BlindIndex blind;
    private final Linking linking;

    AuditTrail(BlindIndex blind, Linking linking) {
        this.blind = blind;
        this.linking = linking;
    }

    public void write(Connection connection, Caller caller, Look look) throws SQLException {
        write(connection, caller.userId(), caller.organizationId(), look);
    }

    /** @param partner the organization, when the actor is a partner's client; else null */
    public void write(Connection connection, UUID actor, UUID partner, Look look) throws SQLException {
        try (var insert = connection.prepareStatement(APPEND)) {
            insert.setObject(1, actor);
            insert.setObject(2, partner);
            insert.setString(3, look.action().word());
            insert.setObject(4, look.subject());
            insert.setString(5, look.filter().isEmpty() ? null : json(look.filter()));
            insert.setObject(6, look.count());
            insert.executeUpdate();
        }
        linking.soon();
    }

    /** A query as it may be written down: two looks for the same text can be told, the text cannot. */
    public String digest(String query) {
        return HexFormat.of().formatHex(blind.of("query", query));
    }

    private static String json(Map<String, String> filter) {
        try {
            return JSON.writeValueAsString(filter);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
