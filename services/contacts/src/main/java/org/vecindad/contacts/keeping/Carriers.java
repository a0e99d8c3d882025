package org.vecindad.contacts.keeping;

import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.sight.Reason;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who carries a phone, an e-mail or an identifier, by its digest alone; someone outside the caller's scope carries nothing. */
@Singleton
public class Carriers {

    private static final int MOST = 1000;
    private static final String CARRYING = """
            select h.digest, h.person_id from person_handle h join person p on p.id = h.person_id
             where h.kind = ? and h.digest = any (?) and p.standing = 'active'
               and (? or exists (select 1 from sight s where s.person_id = p.id and s.viewer_id = any (?) and s.reason = any (?)
                                    and (s.until is null or s.until > now())))
             order by p.created_at desc, p.id desc limit ?""";
    // in one order, so that two batches never wait for each other
    private static final String HOLD = "select pg_advisory_xact_lock(place) from (select place from unnest(?::bigint[]) as wanted (place) order by place) sorted";
    private static final Set<Reason> ANY = Set.of(Reason.values());
    private static final Set<Reason> CHANGING = ANY.stream().filter(Reason::changing).collect(Collectors.toUnmodifiableSet());

    private final Handles handles;

    Carriers(Handles handles) {
        this.handles = handles;
    }

    /** @param normal in the form in which such details are kept */
    public Set<UUID> of(Connection connection, Scope scope, Detail kind, String normal) throws SQLException {
        var people = new HashSet<UUID>();
        read(connection, scope, ANY, kind, Set.of(normal)).values().forEach(people::addAll);
        return people;
    }

    /**
     * Who of those whom the caller may change carries each of these identifiers; the one added first where there are several.
     * Somebody merely shared with a partner, or signed up for an event, is not the caller's record.
     */
    public Map<String, UUID> changeable(Connection connection, Grants caller, Collection<String> identifiers) throws SQLException {
        var found = new HashMap<String, UUID>();
        read(connection, Scope.of(caller), CHANGING, Detail.IDENTIFIER, identifiers).forEach((identifier, people) -> found.put(identifier, people.getLast()));
        return found;
    }

    /** Whoever else wants one of these waits until this transaction ends; then they find what it wrote. */
    public void hold(Connection connection, Collection<String> identifiers) throws SQLException {
        try (var select = connection.prepareStatement(HOLD)) {
            select.setArray(1, connection.createArrayOf("bigint",
                    identifiers.stream().map(identifier -> ByteBuffer.wrap(handles.of(Detail.IDENTIFIER, identifier)).getLong()).distinct().toArray()));
            select.execute();
        }
    }

    private Map<String, List<UUID>> read(Connection connection, Scope scope, Set<Reason> reasons, Detail kind, Collection<String> normals)
            throws SQLException {
        var byDigest = normals.stream().collect(Collectors.toMap(normal -> HexFormat.of().formatHex(handles.of(kind, normal)), normal -> normal, (one, same) -> one));
        try (var select = connection.prepareStatement(CARRYING)) {
            select.setString(1, kind.word());
            select.setArray(2, connection.createArrayOf("bytea", byDigest.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new)));
            select.setBoolean(3, scope.everything());
            select.setArray(4, connection.createArrayOf("uuid", scope.viewers().toArray()));
            select.setArray(5, connection.createArrayOf("text", Arrays.stream(Reason.values()).filter(reasons::contains).map(Reason::word).toArray()));
            select.setInt(6, MOST);
            var found = new HashMap<String, List<UUID>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(byDigest.get(HexFormat.of().formatHex(rows.getBytes(1))), normal -> new ArrayList<>(1)).add(rows.getObject(2, UUID.class));
                }
            }
            return found;
        }
    }
}
