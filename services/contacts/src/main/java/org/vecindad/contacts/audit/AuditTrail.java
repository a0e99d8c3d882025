package org.vecindad.contacts.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.privacy.BlindIndex;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Writes looks down, in the caller's transaction. */
@Singleton
public class AuditTrail {

    private static final String APPEND = "insert into audit_entry (actor, partner, action, subject, filter, count) values (?, ?, ?, ?, ?::jsonb, ?)";
    // One round trip: row-level security says who is seen, the look is written with their number, and the commit does not
    // wait for the disk (services/decisions/0002-a-list-does-not-wait-for-its-audit-entry-to-reach-the-disk.md).
    private static final String WITNESS = """
            with quick as (select set_config('synchronous_commit', 'off', true)),
                 seen as (select id, version, %s as outsider from person where id = any (?) and standing = 'active'),
                 entry as (insert into audit_entry (actor, partner, action, filter, count)
                           select ?, ?, ?, ?::jsonb, (select count(*) from seen) from quick)
            select id, version, outsider from seen""";
    private static final String COUNTED = """
            not exists (select 1 from sight s where s.person_id = person.id and s.viewer_id = any ((select vecindad_viewers())::uuid[])
                           and s.reason in ('member', 'sign_up', 'brought_in') and (s.until is null or s.until > now()))""";
    private static final String WITNESS_ONLY = WITNESS.formatted("false");
    private static final String WITNESS_AND_COUNT = WITNESS.formatted(COUNTED);
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

    /** @param outsider whether the person is beyond the caller's own members and sign-ups, as far as that was asked */
    public record Witnessed(long version, boolean outsider) {
    }

    /**
     * Which of these people the caller may see, each with the version of their row; and the look at them written down.
     * Only for reading: the transaction must not write anything else, since its commit does not wait for the disk.
     *
     * @param counted whether to say who is an outsider to the caller
     */
    public Map<UUID, Witnessed> witness(Connection connection, Caller caller, Look look, Collection<UUID> people, boolean counted) throws SQLException {
        try (var select = connection.prepareStatement(counted ? WITNESS_AND_COUNT : WITNESS_ONLY)) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            select.setObject(2, caller.userId());
            select.setObject(3, caller.organizationId());
            select.setString(4, look.action().word());
            select.setString(5, look.filter().isEmpty() ? null : json(look.filter()));
            var witnessed = HashMap.<UUID, Witnessed>newHashMap(people.size());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    witnessed.put(rows.getObject(1, UUID.class), new Witnessed(rows.getLong(2), rows.getBoolean(3)));
                }
            }
            linking.soon();
            return witnessed;
        }
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
