package org.vecindad.chassis.privacy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Wrapped data keys in a database of their own. A new key commits before the first row that needs it; what a failed transaction leaves behind is swept.
 * Its connections take no part in the caller's transaction.
 */
public final class Keyring {

    private final DataSource database;
    private final KeyEncryption kek;

    public Keyring(DataSource database, KeyEncryption kek) {
        this.database = database;
        this.kek = kek;
    }

    /** Whether anything was ever sealed: then a missing key file must not be replaced by a new one. */
    public static boolean holdsKeys(DataSource database) {
        return with(database, "SELECT EXISTS (SELECT 1 FROM data_key)", statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        });
    }

    public DataKey create(UUID owner, String retention) {
        return createAll(List.of(owner), retention).get(owner);
    }

    /** One round trip for a batch. Committed when this returns. */
    public Map<UUID, DataKey> createAll(Collection<UUID> owners, String retention) {
        var ids = owners.toArray(UUID[]::new);
        var wrapped = new byte[ids.length][];
        var keys = HashMap.<UUID, DataKey>newHashMap(ids.length);
        for (int i = 0; i < ids.length; i++) {
            byte[] key = DataKey.random();
            wrapped[i] = kek.wrap(key, bound(ids[i], retention));
            keys.put(ids[i], new DataKey(ids[i], retention, key));
        }
        with("INSERT INTO data_key (owner, retention, wrapped) SELECT owner, ?, wrapped FROM unnest(?::uuid[], ?::bytea[]) AS fresh (owner, wrapped)", statement -> {
            statement.setString(1, retention);
            statement.setArray(2, statement.getConnection().createArrayOf("uuid", ids));
            statement.setArray(3, statement.getConnection().createArrayOf("bytea", wrapped));
            return statement.executeUpdate();
        });
        return keys;
    }

    /** The keys of those owners that still have one; an erased owner is absent. */
    public Map<UUID, DataKey> openAll(Collection<UUID> owners, String retention) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        return with("SELECT owner, wrapped FROM data_key WHERE retention = ? AND owner = ANY (?)", statement -> {
            statement.setString(1, retention);
            statement.setArray(2, statement.getConnection().createArrayOf("uuid", owners.toArray(UUID[]::new)));
            var keys = HashMap.<UUID, DataKey>newHashMap(owners.size());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var owner = rows.getObject(1, UUID.class);
                    keys.put(owner, new DataKey(owner, retention, kek.unwrap(rows.getBytes(2), bound(owner, retention))));
                }
            }
            return keys;
        });
    }

    /** Erasure: after this no copy of what the owner's keys sealed can be read, wherever it lies. Safe to repeat. */
    public void destroy(UUID owner) {
        with("DELETE FROM data_key WHERE owner = ?", statement -> {
            statement.setObject(1, owner);
            return statement.executeUpdate();
        });
    }

    public void destroy(UUID owner, String retention) {
        with("DELETE FROM data_key WHERE owner = ? AND retention = ?", statement -> {
            statement.setObject(1, owner);
            statement.setString(2, retention);
            return statement.executeUpdate();
        });
    }

    /**
     * Removes keys older than an hour whose owner does not exist.
     *
     * @param existing of the given owners, those that exist
     * @return how many went
     */
    public int sweep(UnaryOperator<Set<UUID>> existing) {
        int swept = 0;
        UUID after = new UUID(0, 0);
        while (true) {
            var some = ownersAfter(after);
            if (some.isEmpty()) {
                return swept;
            }
            after = some.getLast();
            var known = existing.apply(Set.copyOf(some));
            for (UUID owner : some) {
                if (!known.contains(owner)) {
                    destroy(owner);
                    swept++;
                }
            }
        }
    }

    private List<UUID> ownersAfter(UUID after) {
        return with("SELECT DISTINCT owner FROM data_key WHERE owner > ? AND created_at < now() - interval '1 hour' ORDER BY owner LIMIT 1000", statement -> {
            statement.setObject(1, after);
            var owners = new ArrayList<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    owners.add(rows.getObject(1, UUID.class));
                }
            }
            return owners;
        });
    }

    /** After {@link KeyEncryption#rotate}: wraps every data key anew under the newest key. Can be repeated, and stopped at any time. */
    public int rewrap() {
        return with("SELECT owner, retention, wrapped FROM data_key", statement -> {
            int count = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rewrap(rows.getObject(1, UUID.class), rows.getString(2), rows.getBytes(3));
                    count++;
                }
            }
            return count;
        });
    }

    private void rewrap(UUID owner, String retention, byte[] wrapped) {
        byte[] associated = bound(owner, retention);
        byte[] fresh = kek.wrap(kek.unwrap(wrapped, associated), associated);
        with("UPDATE data_key SET wrapped = ? WHERE owner = ? AND retention = ?", statement -> {
            statement.setBytes(1, fresh);
            statement.setObject(2, owner);
            statement.setString(3, retention);
            return statement.executeUpdate();
        });
    }

    private static byte[] bound(UUID owner, String retention) {
        return ("data_key|" + owner + "|" + retention).getBytes(StandardCharsets.UTF_8);
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        return with(database, sql, work);
    }

    private static <T> T with(DataSource database, String sql, Work<T> work) {
        try (Connection connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new KeyringUnreachable(e);
        }
    }
}
